using System.Text.Json;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Findings;
using DisclosureInsights.Data.Reports;

namespace DisclosureInsights.Data.Tests.Reports;

public class StoredFormatTests
{
    [Fact]
    public void Prose_and_its_facts_come_back()
    {
        Narrative narrative = Samples.Narrative();
        (string sections, string facts) = NarrativeFormat.Write(narrative);

        Narrative back = NarrativeFormat.Read(NarrativeFormat.Version, sections, facts);

        Assert.Equal(narrative.Sections, back.Sections);
        Assert.Equal(Plain(narrative.Facts), Plain(back.Facts));
        Assert.Contains("微信40条", sections, StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_of_a_later_version_is_refused() =>
        Assert.Throws<CorruptContentException>(() => NarrativeFormat.Read(NarrativeFormat.Version + 1, "[]", "[]"));

    [Fact]
    public void Readings_come_back()
    {
        IReadOnlyList<CellReading> readings = Samples.Readings();

        Assert.Equal(readings, ReadingFormat.Read(ReadingFormat.Write(readings)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("02")]
    [InlineData("01")]
    [InlineData("01FFFFFF")]
    public void Damaged_readings_are_refused(string hex) =>
        Assert.Throws<CorruptContentException>(() => ReadingFormat.Read(Convert.FromHexString(hex)));

    [Fact]
    public void A_finding_comes_back()
    {
        Finding finding = Samples.Finding();

        Finding back = FindingFormat.Read(finding.RuleId, finding.RuleVersion, finding.Severity, FindingFormat.Write(finding));

        Assert.Equal(Plain(finding), Plain(back));
    }

    [Fact]
    public void A_finding_without_numbers_comes_back_without_numbers()
    {
        Finding finding = new() { RuleId = "cell-blank", RuleVersion = 2, Severity = Severity.Warning };

        Finding back = FindingFormat.Read("cell-blank", 2, Severity.Warning, FindingFormat.Write(finding));

        Assert.Null(back.Expected);
        Assert.Null(back.Actual);
        Assert.Equal(Plain(finding), Plain(back));
    }

    [Fact]
    public void A_finding_is_the_same_finding_when_its_figures_change() =>
        Assert.Equal(FindingIdentity.Of([Samples.Finding(actual: 7)]), FindingIdentity.Of([Samples.Finding(actual: 9)]));

    [Fact]
    public void Findings_on_other_cells_or_of_other_rules_are_other_findings()
    {
        Finding finding = Samples.Finding();
        IReadOnlyList<string> ids = FindingIdentity.Of(
            [finding, finding with { Cells = [Requests.New.Total] }, finding with { RuleId = "requests-outcomes" }, finding]);

        Assert.Equal(4, ids.Distinct().Count());
    }

    [Fact]
    public void Filling_one_of_the_blanks_leaves_the_finding_on_the_others_the_same()
    {
        Finding blanks = new()
        {
            RuleId = "cell-blank",
            RuleVersion = 1,
            Severity = Severity.Warning,
            Cells = [Requests.New.Total, Requests.Granted.Total],
        };

        Assert.Equal(FindingIdentity.Of([blanks]), FindingIdentity.Of([blanks with { Cells = [Requests.Granted.Total] }]));
    }

    [Fact]
    public void The_content_hash_follows_cells_prose_and_header_and_ignores_places()
    {
        AnnualReport report = Samples.Report();
        byte[] hash = ReportContent.Hash(report);
        NarrativeSection first = report.Narrative.Sections[0];

        Assert.Equal(hash, ReportContent.Hash(Samples.Report()));
        Assert.Equal(hash, ReportContent.Hash(report with
        {
            Narrative = report.Narrative with { Sections = [first with { Source = new SourceLocation(Line: 99) }, report.Narrative.Sections[1]] },
        }));
        Assert.NotEqual(hash, ReportContent.Hash(Samples.Report(requestsNew: 6)));
        Assert.NotEqual(hash, ReportContent.Hash(report with { Metadata = report.Metadata with { Title = "another" } }));
        Assert.NotEqual(hash, ReportContent.Hash(report with { Narrative = report.Narrative with { Facts = [] } }));
        Assert.NotEqual(hash, ReportContent.Hash(report with
        {
            Narrative = report.Narrative with { Sections = [first with { Text = first.Text + "。" }, report.Narrative.Sections[1]] },
        }));
    }

    [Theory]
    [InlineData("plain 文字", "plain 文字")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("𠮷\0", "𠮷\uFFFD")]
    public void Text_that_a_database_refuses_is_mended_in_place(string text, string expected) =>
        Assert.Equal(expected, StorableText.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_is_mended_in_place() => Assert.Equal("x\uFFFDy", StorableText.Of("x\uD842y"));

    private static string Plain(IReadOnlyList<ProseFact> facts) => JsonSerializer.Serialize(facts);

    private static string Plain(Finding finding) => JsonSerializer.Serialize(finding);
}
