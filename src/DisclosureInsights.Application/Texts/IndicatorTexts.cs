using System.Globalization;
using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;

namespace DisclosureInsights.Application.Texts;

/// <summary>Texts of the indicators, keyed by indicator id: name and explanation in both languages, and why there is no figure.</summary>
public static class IndicatorTexts
{
    private static readonly TextTable Table = new("IndicatorTexts");

    public static string Name(string indicatorId, CultureInfo culture) => Table.Get(indicatorId + ".name", culture);

    /// <summary>What it is and what to mind, in a sentence or two.</summary>
    public static string Explanation(string indicatorId, CultureInfo culture) => Table.Get(indicatorId + ".explain", culture);

    public static string Group(IndicatorGroup group, CultureInfo culture) => Table.Get("group." + group, culture);

    /// <summary>The unit of the figures: 条, 件, 万元, %.</summary>
    public static string Unit(IndicatorDefinition definition, CultureInfo culture) => Table.Get("unit." + definition.Unit, culture);

    /// <summary>Why a unit has no figure or no place in the ranking; null where it has both.</summary>
    public static string? Reason(RankedValue value, CultureInfo culture) => value switch
    {
        { State: RankState.Ranked } => null,
        { State: RankState.SmallBase } => Template.Fill(
            Table.Get("reason.smallBase", culture), _ => YearOverYear.DefaultFloor.ToString("0", CultureInfo.InvariantCulture)),
        { Value: { } indicator } => Reason(indicator, culture),
        _ => Table.Get("reason.noReport", culture),
    };

    /// <summary>Why there is no number: no report on the year (null), or what the report lacks. Null where there is one.</summary>
    public static string? Reason(IndicatorValue? value, CultureInfo culture) => value?.State switch
    {
        null => Table.Get("reason.noReport", culture),
        IndicatorState.Number => null,
        IndicatorState.Undefined => Table.Get("reason.undefined", culture),
        IndicatorState.NotComparable => Table.Get("reason.notComparable", culture),
        _ => Table.Get("reason.missing", culture),
    };

    /// <summary>What a change is, in a few words.</summary>
    public static string Change(ChangeState state, CultureInfo culture) => Table.Get("change." + state, culture);
}
