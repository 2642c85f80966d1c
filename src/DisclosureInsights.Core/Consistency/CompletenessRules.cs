using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Consistency;

/// <summary>Group G: what the form asks for and the report leaves out.</summary>
public static class CompletenessRules
{
    private static readonly Edition[] AllEditions = [Edition.Form2014, Edition.Form2019, Edition.Form2021];

    /// <summary>Blank or <c>/</c> where the form has a number: one finding a table, listing the cells.</summary>
    public static readonly ConsistencyRule CellBlank = new(
        "cell-blank", 1, Severity.Warning, RuleGroup.FormAndCompleteness, AllEditions, RuleScope.WithinReport,
        "∀ cell: number", EvaluateBlank);

    /// <summary>A row of the form is absent: one finding a table, listing the cells.</summary>
    public static readonly ConsistencyRule RowMissing = new(
        "row-missing", 1, Severity.Warning, RuleGroup.FormAndCompleteness, AllEditions, RuleScope.WithinReport,
        "∀ row of the form: printed", EvaluateMissing);

    /// <summary>The form used is the one that the notice prescribes for the year.</summary>
    public static readonly ConsistencyRule EditionOfYear = new(
        "edition-of-year", 1, Severity.Warning, RuleGroup.FormAndCompleteness, AllEditions, RuleScope.WithinReport,
        "edition(section) = edition(year)", EvaluateEdition);

    public static readonly IReadOnlyList<ConsistencyRule> All = [CellBlank, RowMissing, EditionOfYear];

    private static void EvaluateBlank(ConsistencyRule rule, CheckSubject subject, RuleSink sink) =>
        EvaluateTables(rule, subject, sink, cell => cell.State is CellState.Blank or CellState.NotApplicable, includeAggregates: true);

    private static void EvaluateMissing(ConsistencyRule rule, CheckSubject subject, RuleSink sink) =>
        EvaluateTables(rule, subject, sink, cell => !cell.IsPresent, includeAggregates: false);

    private static void EvaluateEdition(ConsistencyRule rule, CheckSubject subject, RuleSink sink)
    {
        AnnualReport report = subject.Report;
        if (report.Origin == ReportOrigin.Dataset)
        {
            sink.NotEvaluated(rule, NotEvaluatedReason.DatasetRow);
            return;
        }

        if (report.Period is not { } period || report.Editions.Count == 0)
        {
            sink.NotEvaluated(rule, report.Period is null ? NotEvaluatedReason.IdentityUnknown : NotEvaluatedReason.OperandAbsent);
            return;
        }

        // Section 四 is the same in both later editions: its edition is told from its neighbours.
        Edition expected = EditionExtensions.ForYear(period.Year);
        Edition[] other = [.. report.Editions.Values.Where(edition => edition != expected).Distinct()];
        if (other.Length == 0)
        {
            sink.Passed(rule);
            return;
        }

        sink.Failed(rule, new Finding
        {
            RuleId = rule.Id,
            RuleVersion = rule.Version,
            Severity = rule.Severity,
            Expected = int.Parse(expected.Id(), CultureInfo.InvariantCulture),
            Actual = int.Parse(other[0].Id(), CultureInfo.InvariantCulture),
        });
    }

    private static void EvaluateTables(
        ConsistencyRule rule, CheckSubject subject, RuleSink sink, Predicate<Cell> wanting, bool includeAggregates)
    {
        AnnualReport report = subject.Report;
        if (report.Origin == ReportOrigin.Dataset)
        {
            // A dataset has one column for every cell of every form: an empty one says nothing about the printed form.
            sink.NotEvaluated(rule, NotEvaluatedReason.DatasetRow);
            return;
        }

        foreach ((FormSection section, Edition edition) in report.Editions.OrderBy(pair => pair.Key))
        {
            IEnumerable<CellKey> keys = FormCatalogue.Find(edition, section)?.Keys ?? [];
            if (includeAggregates && section == FormSection.Requests)
            {
                keys = keys.Union(Requests.Groups.SelectMany(group => Applicants.All.Select(column => group.Aggregate[column])));
            }

            CellReference[] cells = [.. keys.Where(key => wanting(report.Cells[key])).Select(CellReference.FromCellKey)];
            if (cells.Length == 0)
            {
                sink.Passed(rule);
                continue;
            }

            bool only = cells.All(cell => IsRuleMaking(cell, report));
            sink.Failed(rule, new Finding
            {
                RuleId = rule.Id,
                RuleVersion = rule.Version,
                Severity = only ? Severity.Info : rule.Severity,
                Cells = cells,
                Candidates = cells,
                Variant = only ? "no_power" : "",
            });
        }

        if (report.Editions.Count == 0)
        {
            sink.NotEvaluated(rule, NotEvaluatedReason.OperandAbsent);
        }
    }

    /// <summary>A <c>/</c> in the row 规章 of a body that has no power to issue them.</summary>
    private static bool IsRuleMaking(CellReference cell, AnnualReport report) =>
        cell.Name.StartsWith(ProactiveForm.Rules.Stem, StringComparison.Ordinal)
        && report.Cells[cell.Key!.Value].State == CellState.NotApplicable
        && report.UnitKind is UnitKind.Town or UnitKind.Township or UnitKind.StreetOffice or UnitKind.Department or UnitKind.District;
}
