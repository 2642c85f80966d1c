using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Web.Charts;
using DisclosureInsights.Web.Components;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Overview;

/// <summary>What the first page says in words.</summary>
public static class OverviewWords
{
    /// <summary>How many units have not reported and how many errors there are.</summary>
    /// <param name="state">The year shown.</param>
    /// <param name="ownUnit">Name of a unit reporter's unit; null for the whole district.</param>
    /// <param name="texts">The reader's language.</param>
    public static string Title(YearState state, string? ownUnit, IStringLocalizer<OverviewTexts> texts)
    {
        string reported = (ownUnit, state.Missing.Count) switch
        {
            ({ } unit, _) => texts["title.own", state.Year, unit],
            (null, 0) => texts["title.complete", state.Year, state.Expected],
            _ => texts["title.missing", state.Year, state.Expected, state.Missing.Count],
        };
        string errors = (state.Errors, state.ReportsWithErrors, ownUnit) switch
        {
            (0, _, _) => texts["title.noErrors"],
            (1, _, not null) => texts["title.ownError"],
            (_, _, not null) => texts["title.ownErrors", state.Errors],
            (1, _, _) => texts["title.oneError"],
            (_, 1, _) => texts["title.errorsInOne", state.Errors],
            _ => texts["title.errors", state.ReportsWithErrors, state.Errors],
        };
        return reported + errors;
    }

    /// <summary>Of how many units a sum is.</summary>
    public static string Of(DistrictTotal total, IStringLocalizer<OverviewTexts> texts) =>
        texts[total.IsPartial ? "figure.partial" : "figure.whole", total.Stating, total.Units];

    /// <summary>Last year's figure, and of how many units it is where that is not all of them.</summary>
    public static string Prior(DistrictTotal total, IStringLocalizer<OverviewTexts> texts) => (total.Sum, total.IsPartial) switch
    {
        (null, _) => texts["figure.prior", FigureFormat.Missing],
        ({ } sum, true) => texts["figure.priorPartial", FigureFormat.Count(sum), total.Stating],
        ({ } sum, false) => texts["figure.prior", FigureFormat.Count(sum)],
    };

    /// <summary>Over which units a change is taken; null where that is all that state this year's figure.</summary>
    public static string? ChangeNote(DistrictTotalChange change, IStringLocalizer<OverviewTexts> texts) =>
        change.Change.Absolute is not null && change.Compared < Math.Max(change.Current.Stating, change.Prior.Stating)
            ? texts["figure.compared", change.Compared].Value
            : null;

    /// <summary>The totals as a line: a year that no unit states is a gap, and no line is drawn across a break.</summary>
    public static LineChart Chart(
        IndicatorDefinition definition, string name, string unit, IReadOnlyList<YearTotal> totals, IStringLocalizer<OverviewTexts> texts) => new()
        {
            Unit = unit,
            Years = [.. totals.Select(total => total.Year)],
            Series = [new ChartSeries(definition.Id, name, [.. totals.Select(total => total.Total.Sum)])],
            Breaks =
            [
                .. definition.BreakYears.Where(year => totals[0].Year < year && year <= totals[^1].Year)
                    .Select(year => new SeriesBreak(year, texts["chart.break", year])),
            ],
        };
}
