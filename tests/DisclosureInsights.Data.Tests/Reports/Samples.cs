using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Tests.Reports;

/// <summary>Made-up reports and findings.</summary>
internal static class Samples
{
    /// <summary>A document of the 2021 form, every cell 0 but 一、本年新收 and (一)予以公开.</summary>
    public static AnnualReport Report(int year = 2023, long requestsNew = 5)
    {
        CellTable cells = new();
        foreach (CellKey key in FormCatalogue.All.Where(table => table.Edition == Edition.Form2021).SelectMany(table => table.Keys))
        {
            cells[key] = Cell.Number(0L);
        }

        cells[Requests.New.Total] = Cell.Number(requestsNew);
        cells[Requests.Granted.Total] = Cell.Number(requestsNew);
        cells[CellKey.Parse("proactive.fees.amount")] = Cell.Number(12.345m);
        return new AnnualReport
        {
            Organisation = "青石镇人民政府",
            Period = new ReportingPeriod(year),
            Editions = new Dictionary<FormSection, Edition>
            {
                [FormSection.Proactive] = Edition.Form2021,
                [FormSection.Requests] = Edition.Form2021,
                [FormSection.Disputes] = Edition.Form2021,
            },
            Metadata = new ReportMetadata
            {
                IndexNumber = "000123/2024-00007",
                WrittenOn = new DateOnly(year + 1, 1, 18),
                PublishedOn = new DateOnly(year + 1, 1, 20),
                Publisher = "青石镇",
                PeriodStart = new DateOnly(year, 1, 1),
                PeriodEnd = new DateOnly(year, 12, 31),
                Title = $"青石镇{year}年政府信息公开工作年度报告",
            },
            Cells = cells,
            Narrative = Narrative(),
        };
    }

    public static Narrative Narrative() => new(
        [
            new NarrativeSection("一", "一、总体情况", "全年公开信息90余条,其中微信40条。\n“青石发布”有3000人关注。", new SourceLocation(Page: 1, Line: 7)),
            new NarrativeSection("六", "六、其他需要报告的事项", "没有收取费用。"),
        ],
        [
            new ProseFact
            {
                Id = 1, Kind = FactKind.PublishedTotal, Value = 90, Qualifier = FactQualifier.AtLeast, Low = 90, High = 99, Section = "一",
                Text = "公开信息90余条", Start = 2, End = 10, Scope = FactScope.WholeArea, HasPartsWithoutFigure = true,
            },
            new ProseFact
            {
                Id = 2, Kind = FactKind.Channel, Value = 40, Low = 40, High = 40, Channels = [Channel.Wechat, Channel.Weibo], PartOf = 1,
                Section = "一", Text = "微信40条", Start = 13, End = 18,
            },
            new ProseFact
            {
                Id = 3, Kind = FactKind.FeesCollected, Value = 0, Qualifier = FactQualifier.Negated, Low = 0, High = 0, Section = "六",
                Text = "没有收取费用", Start = 0, End = 6,
            },
        ]);

    public static IReadOnlyList<CellReading> Readings() =>
    [
        new(Requests.New.Total, "5", 1, false, new SourceLocation(Page: 2, Table: 3, Row: 4, Column: 8, Line: 31)),
        new(Requests.Granted.Total, " ５ ", 0.85, true, new SourceLocation(Line: 40)),
    ];

    public static Finding Finding(string rule = "requests-balance", Severity severity = Severity.Error, decimal? actual = 7) => new()
    {
        RuleId = rule,
        RuleVersion = 1,
        Severity = severity,
        Cells = [Requests.Handled.Total, CellReference.Of(2022, Requests.CarriedOut.Total)],
        Expected = 5,
        Actual = actual,
        Operands = [3, 4],
        Alternatives = [new AlternativeSum(0, [0])],
        Suggestions = [new Suggestion(Requests.Handled.Total, 0)],
        Candidates = [Requests.New.Total],
        Consequences = ["requests-outcomes"],
        Evidence = [new TextEvidence("一", "公开信息90余条", 2, 10)],
        Variant = "approximate",
    };

    public static ReportToWrite ToWrite(
        UnitId unit, AnnualReport report, IReadOnlyList<Finding>? findings = null, string? sourceHash = null) => new()
        {
            UnitId = unit,
            Year = report.Period!.Value.Year,
            Report = report,
            Readings = Readings(),
            Counts = Counts(report),
            Findings = findings ?? [Finding()],
            SourceHash = sourceHash,
        };

    private static IndicatorCounts Counts(AnnualReport report) => IndicatorCalculator.Counts(report);
}
