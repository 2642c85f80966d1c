using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Samples.Figures;
using DisclosureInsights.Samples.Files;
using DisclosureInsights.Samples.Mistakes;
using DisclosureInsights.Samples.Units;
using DisclosureInsights.Samples.Verification;
using Xunit;

namespace DisclosureInsights.Application.Tests.Samples;

public sealed class SampleDistrictTests
{
    private static readonly string Folder = Path.Combine(Root(), "data", "samples");

    private static readonly Lazy<IReadOnlyList<DistrictVerification>> Verifications = new(() =>
    [
        .. Manifest.Read(File.ReadAllBytes(Path.Combine(Folder, Manifest.Name))).Select(district =>
            DistrictVerification.Of(district, file => File.ReadAllBytes(Path.Combine(Folder, district.Folder, file)))),
    ]);

    [Fact]
    public void Every_planted_mistake_is_found_and_no_other_error_is_raised()
    {
        using StringWriter text = new();
        foreach (DistrictVerification result in Verifications.Value)
        {
            VerificationText.Write(result, text);
        }

        Assert.Equal(2, Verifications.Value.Count);
        Assert.All(Verifications.Value, result => Assert.True(result.IsFine, text.ToString()));
    }

    [Fact]
    public void Verification_notices_an_error_that_is_not_listed_and_a_listed_one_that_is_not_there()
    {
        DistrictFiles district = Manifest.Read(File.ReadAllBytes(Path.Combine(Folder, Manifest.Name)))[1];
        PlantedMistake[] listed = [.. Verifications.Value[1].Planted];
        PlantedMistake[] altered = [.. listed.Skip(1), listed[^1] with { Year = listed[^1].Year - 1 }];

        DistrictVerification result = DistrictVerification.Of(district, file => file == district.Planted
            ? PlantedFile.Write(altered)
            : File.ReadAllBytes(Path.Combine(Folder, district.Folder, file)));

        Assert.Equal(listed[0].Rule, Assert.Single(result.False).Finding.RuleId);
        Assert.Equal(altered[^1], Assert.Single(result.Missed));
        Assert.False(result.IsFine);
    }

    [Fact]
    public void At_least_thirty_mistakes_of_every_rule_of_the_first_groups_are_planted()
    {
        DistrictVerification result = Verifications.Value[0];

        Assert.True(result.Planted.Select(mistake => mistake.Number).Distinct().Count() >= 30);
        Assert.Equal(
            [
                "carry-over", "cell-blank", "channel-exceeds-total", "channels-above-total", "channels-below-total",
                "disputes-pending-vanish", "disputes-total", "requests-applicants", "requests-balance", "requests-outcomes",
                "requests-whole-numbers", "requests-wrong-cell", "row-missing",
            ],
            result.Planted.Select(mistake => mistake.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Generator_makes_the_committed_files_byte_for_byte()
    {
        IReadOnlyDictionary<string, byte[]> made = SampleFiles.Make();
        string[] committed =
        [
            .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Where(file => file is not ("README.md" or ".gitattributes")),
        ];

        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), committed.Order(StringComparer.Ordinal));
        Assert.All(made, file => Assert.True(
            file.Value.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(Folder, file.Key))), file.Key));
    }

    [Fact]
    public void Reading_the_files_gives_the_cells_that_were_written()
    {
        foreach ((SampleDistrict district, DistrictVerification result) in SampleDistricts.All.Zip(Verifications.Value))
        {
            IReadOnlyList<ReportDraft> drafts = SampleFiles.MakeReports(district).Drafts;
            Assert.Equal(
                drafts.Select(draft => (draft.Unit.Code, draft.Year)).Order(), result.Reports.Select(report => (report.Unit.Code, report.Year)).Order());
            foreach (SampleReport report in result.Reports)
            {
                ReportDraft draft = drafts.Single(draft => draft.Unit.Code == report.Unit.Code && draft.Year == report.Year);
                Assert.All(CellVocabulary.All, key => Assert.True(
                    draft.Cells[key] == report.Reading.Report.Cells[key],
                    $"{report.File} {report.Unit.Name} {report.Year} {key}: {draft.Cells[key]} was read as {report.Reading.Report.Cells[key]}"));
            }
        }
    }

    [Fact]
    public void Prose_of_the_documents_states_the_requests_of_their_tables()
    {
        SampleReport[] documents =
        [
            .. Verifications.Value.SelectMany(result => result.Reports).Where(report =>
                report.Reading.Report.Origin == ReportOrigin.Document && report.Reading.Report.EditionOf(FormSection.Requests) is not null),
        ];

        Assert.True(documents.Length >= 12);
        Assert.All(documents, document =>
        {
            AssertStated(document, FactKind.RequestsNew, Requests.New.Total);
            AssertStated(document, FactKind.RequestsCarriedIn, Requests.CarriedIn.Total);
            AssertStated(document, FactKind.RequestsAnswered, Requests.Handled.Total);
            AssertStated(document, FactKind.RequestsCarriedOut, Requests.CarriedOut.Total);
            Assert.Contains(document.Reading.Report.Narrative.Facts, fact => fact.Kind == FactKind.RequestsNew);
            Assert.Contains(document.Reading.Report.Narrative.Facts, fact => fact.Kind == FactKind.Channel);
        });
    }

    private static void AssertStated(SampleReport document, FactKind kind, CellKey key) =>
        Assert.All(
            document.Reading.Report.Narrative.Facts.Where(fact => fact.Kind == kind),
            fact => Assert.Equal(document.Reading.Report.Cells[key].Value, fact.Value));

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DisclosureInsights.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The solution's folder is not above the tests.");
    }
}
