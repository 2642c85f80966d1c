using System.Globalization;
using DisclosureInsights.Application.Comparing;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Indicators;

namespace DisclosureInsights.Application.Exporting;

/// <summary>A comparison of units as a table, in its own order. A missing figure is an empty cell with its reason in the last column.</summary>
public static class ComparisonTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="kindName">Names a unit's kind.</param>
    /// <param name="culture">Language of the headings.</param>
    public static ExportTable Create(IndicatorComparison comparison, Func<Data.Units.Unit, string> kindName, CultureInfo culture)
    {
        bool english = Languages.IsEnglish(culture);
        IndicatorDefinition definition = comparison.Definition;
        bool isShare = definition.Measure == IndicatorMeasure.Share;
        bool isRate = definition.Measure != IndicatorMeasure.Count;
        ExportColumnKind kind = isShare ? ExportColumnKind.Percent : ExportColumnKind.Number;
        string unit = isShare ? "" : english ? $" ({IndicatorTexts.Unit(definition, culture)})" : $"（{IndicatorTexts.Unit(definition, culture)}）";
        string changeUnit = isShare ? english ? " (percentage points)" : "（百分点）" : unit;
        List<ExportColumn> columns =
        [
            new(english ? "Place" : "位次", ExportColumnKind.Number, 8),
            new(english ? "Unit" : "单位", Width: 20),
            new(english ? "Kind" : "类别", Width: 10),
            new(YearHeading(comparison.Year, unit, english), kind),
        ];
        if (isRate)
        {
            columns.Add(new(english ? "Numerator" : "分子", ExportColumnKind.Number, 10));
            columns.Add(new(english ? "Denominator" : "分母", ExportColumnKind.Number, 10));
        }

        columns.AddRange(
        [
            new(YearHeading(comparison.PriorYear, unit, english), kind),
            new((english ? "Change" : "变化") + changeUnit, ExportColumnKind.Number),
            new(english ? "Change in %" : "变化率", ExportColumnKind.Percent, 12),
            new(english ? "State of the change" : "变化说明", Width: 24),
            new(english ? "Remark" : "备注", Width: 32),
        ]);
        return new ExportTable(IndicatorTexts.Name(definition.Id, culture), columns, Rows(comparison, kindName, isRate, culture).ToAsyncEnumerable());
    }

    private static string YearHeading(int year, string unit, bool english) =>
        year.ToString(CultureInfo.InvariantCulture) + (english ? "" : "年") + unit;

    private static IEnumerable<IReadOnlyList<object?>> Rows(
        IndicatorComparison comparison, Func<Data.Units.Unit, string> kindName, bool isRate, CultureInfo culture)
    {
        foreach (IndicatorComparisonRow row in comparison.Rows)
        {
            List<object?> cells = [(decimal?)row.Place.Rank, row.Unit.Name, kindName(row.Unit), Rounded(row.Value?.ValueOrNull)];
            if (isRate)
            {
                cells.AddRange([row.Value?.Numerator, row.Value?.Denominator]);
            }

            cells.AddRange(
            [
                Rounded(row.Prior?.ValueOrNull),
                Rounded(row.Change.Absolute),
                Rounded(row.Change.Relative),
                IndicatorTexts.Change(row.Change.State, culture),
                IndicatorTexts.Reason(row.Place, culture) ?? "",
            ]);
            yield return cells;
        }
    }

    /// <summary>A rate with the digits that mean something; numerator and denominator stand beside it. Counts have no more.</summary>
    private static decimal? Rounded(decimal? value) => value is { } number ? Math.Round(number, 6) : null;
}
