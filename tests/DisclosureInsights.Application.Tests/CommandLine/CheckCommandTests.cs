using System.Text;
using System.Text.Json;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Datasets;
using DisclosureInsights.Tests.Shared.Archives;
using DisclosureInsights.Tests.Shared.Processes;
using DisclosureInsights.Tests.Shared.Rendering;
using Xunit;

namespace DisclosureInsights.Application.Tests.CommandLine;

/// <summary><c>disclosure check</c> as a process: no database, no configuration.</summary>
public sealed class CheckCommandTests
{
    private static readonly string[] ReportProperties =
        ["file", "part", "kind", "organisation", "year", "editions", "metadata", "cells", "facts", "findings", "unread"];

    private readonly string folder = Directory.CreateTempSubdirectory("disclosure-test-").FullName;
    private readonly DisclosureCommand command;

    public CheckCommandTests() => command = new DisclosureCommand(folder);

    private static string Damaged => Path.Combine(RepositoryFolder.Path, "tests", "DisclosureInsights.Import.Tests", "Samples", "lost-labels.txt");

    [Fact]
    public async Task Published_report_has_exactly_its_one_error()
    {
        CommandResult result = await command.RunAsync("check", "--json", RepositoryFolder.Seed());
        AssertOneError(result, "清凉峰镇", "002509054/2022-00455", "2022-01-24");
    }

    [Fact]
    public async Task Text_of_ours_with_the_same_damages_has_exactly_its_one_error()
    {
        CommandResult result = await command.RunAsync("check", "--json", Damaged);
        AssertOneError(result, "青溪镇", "003300112/2022-00017", "2022-01-21");
    }

    [Fact]
    public async Task Answers_stand_in_the_order_given_and_an_unreadable_file_beats_an_error()
    {
        string empty = Write("empty.txt", "");
        string good = Write("good.csv", Dataset(2022, carriedIn: 1));
        string missing = Path.Combine(folder, "missing.html");
        CommandResult result = await command.RunAsync("check", "--json", good, empty, Damaged, missing);
        Assert.Equal(2, result.ExitCode);
        JsonElement[] answers = Answers(result);
        Assert.Equal([good, empty, Damaged, missing], answers.Select(answer => answer.GetProperty("file").GetString()));
        Assert.Equal("empty_file", answers[1].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal("not_readable", answers[3].GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("empty.txt", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consistent_report_ends_with_status_zero()
    {
        CommandResult result = await command.RunAsync("check", "--json", Write("good.csv", Dataset(2022, carriedIn: 1)));
        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Empty(Errors(Assert.Single(Answers(result))));
    }

    [Fact]
    public async Task Files_of_several_years_are_checked_against_each_other_and_the_later_one_is_told()
    {
        string later = Write("2022.csv", Dataset(2022, carriedIn: 5)), earlier = Write("2021.csv", Dataset(2021, carriedIn: 1));
        Assert.Equal(0, (await command.RunAsync("check", "--json", later)).ExitCode);
        CommandResult result = await command.RunAsync("check", "--json", later, earlier);
        JsonElement[] answers = Answers(result);
        Assert.Equal([2022, 2021], answers.Select(answer => answer.GetProperty("year").GetInt32()));
        Assert.Contains(Findings(answers[0]), finding => finding.GetProperty("rule").GetString() == "carry-over");
        Assert.DoesNotContain(Findings(answers[1]), finding => finding.GetProperty("rule").GetString() == "carry-over");
    }

    [Fact]
    public async Task File_with_several_reports_gives_a_line_for_each_with_its_part()
    {
        string first = Dataset(2021, carriedIn: 1), second = Dataset(2022, carriedIn: 1);
        string file = Write("both.csv", first + second[(second.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        JsonElement[] answers = Answers(await command.RunAsync("check", "--json", file));
        Assert.Equal([2021, 2022], answers.Select(answer => answer.GetProperty("year").GetInt32()));
        Assert.Equal(2, answers.Select(answer => answer.GetProperty("part").GetString()).Distinct().Count());
        Assert.All(answers, answer => Assert.False(string.IsNullOrEmpty(answer.GetProperty("part").GetString())));
    }

    [Fact]
    public async Task Archive_gives_a_line_for_each_entry_with_its_part_and_a_bad_one_spoils_nothing()
    {
        byte[] good = Encoding.UTF8.GetBytes(Dataset(2022, carriedIn: 1)), both = [.. good, .. Encoding.UTF8.GetBytes("青溪镇,,x\n")];
        byte[] inner = new HandMadeZip().With("c.csv", good).Build();
        string archive = Path.Combine(folder, "all.zip");
        await File.WriteAllBytesAsync(
            archive,
            new HandMadeZip().With("a.csv", good).With("empty.txt", []).With("secret.txt", good, flags: 1).With("b/b.csv", both).With("inner.zip", inner).Build(),
            TestContext.Current.CancellationToken);
        CommandResult result = await command.RunAsync("check", "--json", archive);
        Assert.Equal(2, result.ExitCode);
        JsonElement[] answers = Answers(result);
        Assert.All(answers, answer => Assert.Equal(archive, answer.GetProperty("file").GetString()));
        Assert.Equal(
            ["a.csv/2", "empty.txt empty_file", "secret.txt encrypted_entry", "b/b.csv/2", "b/b.csv/3 invalid_row", "inner.zip/c.csv/2"],
            answers.Select(answer => answer.GetProperty("part").GetString()
                + (answer.TryGetProperty("error", out JsonElement error) ? $" {error.GetProperty("code").GetString()}" : "")));
    }

    [Fact]
    public async Task All_adds_the_outcome_of_every_rule()
    {
        JsonElement without = Assert.Single(Answers(await command.RunAsync("check", "--json", Damaged)));
        Assert.Equal(ReportProperties, without.EnumerateObject().Select(property => property.Name));
        JsonElement with = Assert.Single(Answers(await command.RunAsync("check", "--json", "--all", Damaged)));
        Assert.Equal([.. ReportProperties, "evaluations"], with.EnumerateObject().Select(property => property.Name));
        JsonElement failed = with.GetProperty("evaluations").EnumerateArray()
            .Single(evaluation => evaluation.GetProperty("rule").GetString() == "channels-below-total");
        Assert.Equal("failed", failed.GetProperty("outcome").GetString());
        Assert.True(failed.TryGetProperty("reason", out _));
    }

    [Fact]
    public async Task Messages_are_chinese_unless_english_is_asked_for()
    {
        CommandResult chinese = await command.RunAsync("check", Damaged), english = await command.RunAsync("check", "--lang", "en", Damaged);
        Assert.Equal(1, chinese.ExitCode);
        Assert.Contains("公开总数为 686 条", chinese.Output, StringComparison.Ordinal);
        Assert.Equal(1, english.ExitCode);
        Assert.Contains("1 errors", english.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("公开总数为", english.Output, StringComparison.Ordinal);
        Assert.Contains("614", english.Output, StringComparison.Ordinal);
        Assert.Contains("530", english.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--lang", "fr", "a.txt")]
    [InlineData("check", "--unknown", "a.txt")]
    [InlineData("import", "a.txt")]
    [InlineData("nothing-like-this")]
    public async Task Wrong_usage_ends_with_status_64_and_leaves_standard_output_empty(params string[] arguments)
    {
        CommandResult result = await command.RunAsync(arguments);
        Assert.Equal(64, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.NotEmpty(result.Errors);
    }

    private static void AssertOneError(CommandResult result, string unit, string indexNumber, string writtenOn)
    {
        Assert.Equal(1, result.ExitCode);
        JsonElement report = Assert.Single(Answers(result));
        Assert.Equal(unit, report.GetProperty("organisation").GetString());
        Assert.Equal(2021, report.GetProperty("year").GetInt32());
        Assert.Equal(["二", "三", "四"], report.GetProperty("editions").EnumerateObject().Select(section => section.Name));
        Assert.All(report.GetProperty("editions").EnumerateObject(), section => Assert.Equal("2021", section.Value.GetString()));
        JsonElement metadata = report.GetProperty("metadata");
        Assert.Equal(indexNumber, metadata.GetProperty("index_number").GetString());
        Assert.Equal(writtenOn, metadata.GetProperty("written_on").GetString());
        Assert.Equal(unit, metadata.GetProperty("publisher").GetString());
        JsonElement[] cells = [.. report.GetProperty("cells").EnumerateArray()];
        Assert.Equal(200, cells.Length);
        Assert.All(cells, cell => Assert.Equal("number", cell.GetProperty("state").GetString()));
        Assert.Equal(133, cells.Count(cell => cell.GetProperty("recovered").GetBoolean()));
        Assert.All(cells, cell => Assert.True(cell.GetProperty("confidence").GetDouble() >= 0.9));
        Assert.Equal(4, cells.Single(cell => cell.GetProperty("key").GetString() == "requests.new.natural_person").GetProperty("value").GetInt32());
        JsonElement[] facts = [.. report.GetProperty("facts").EnumerateArray()];
        Assert.Equal([84, 166, 325, 39], Values(facts, "channel"));
        Assert.Equal([686], Values(facts, "published_total"));
        JsonElement error = Assert.Single(Errors(report));
        Assert.Equal("channels-below-total", error.GetProperty("rule").GetString());
        Assert.Equal(686, error.GetProperty("expected").GetInt32());
        Assert.Equal(614, error.GetProperty("actual").GetInt32());
        Assert.Equal(530, Assert.Single(error.GetProperty("alternatives").EnumerateArray()).GetProperty("actual").GetInt32());
    }

    private static IEnumerable<int> Values(JsonElement[] facts, string kind) =>
        facts.Where(fact => fact.GetProperty("kind").GetString() == kind).Select(fact => fact.GetProperty("value").GetInt32());

    /// <summary>Every line of standard output has to be an object of JSON.</summary>
    private static JsonElement[] Answers(CommandResult result) => [.. result.Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    private static JsonElement.ArrayEnumerator Findings(JsonElement report) => report.GetProperty("findings").EnumerateArray();

    private static IEnumerable<JsonElement> Errors(JsonElement report) =>
        Findings(report).Where(finding => finding.GetProperty("severity").GetString() == "error");

    /// <summary>A consistent report of one town: carried in, one new request granted, the rest carried out.</summary>
    private static string Dataset(int year, int carriedIn)
    {
        AnnualReport report = RandomReports.Next(new Random(7), Edition.Form2021);
        CellTable cells = report.Cells.Copy();
        foreach (RequestRow row in Requests.Rows2021)
        {
            foreach (Applicant applicant in Applicants.All)
            {
                cells[row[applicant]] = Cell.Number(0);
            }
        }

        foreach (Applicant applicant in (Applicant[])[Applicants.Kinds[0], Applicants.All.Single(one => Requests.New[one] == Requests.New.Total)])
        {
            cells[Requests.New[applicant]] = Cell.Number(1);
            cells[Requests.CarriedIn[applicant]] = Cell.Number(carriedIn);
            cells[Requests.CarriedOut[applicant]] = Cell.Number(1 + carriedIn);
        }

        StringWriter text = new();
        DatasetWriter.WriteWide(text, [new DatasetRow(report with { Organisation = "青溪镇", Period = new ReportingPeriod(year), Cells = cells, Metadata = new ReportMetadata() })]);
        return text.ToString();
    }

    private string Write(string name, string content)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, content, Encoding.UTF8);
        return path;
    }
}
