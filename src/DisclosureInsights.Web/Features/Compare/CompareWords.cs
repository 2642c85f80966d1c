using System.Globalization;
using DisclosureInsights.Application.Comparing;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Comparison;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Web.Components;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Compare;

/// <summary>What the comparison says in words: its sentence and its filters.</summary>
public static class CompareWords
{
    public static string Kind(UnitKind? kind, IStringLocalizer<CompareTexts> texts) => texts["kind." + (kind?.Id() ?? "all")];

    /// <summary>Indicator, year and kind, as stamps print them.</summary>
    public static IReadOnlyList<string> Filters(CompareAddress address, IStringLocalizer<CompareTexts> texts) =>
    [
        IndicatorTexts.Name(address.Indicator.Id, CultureInfo.CurrentUICulture),
        .. address.Year is { } year ? [texts["year.value", year]] : Array.Empty<string>(),
        Kind(address.Kind, texts),
    ];

    /// <summary>How many units have a figure, which is largest, and the median.</summary>
    public static string Sentence(IndicatorComparison comparison, IStringLocalizer<CompareTexts> texts)
    {
        int known = comparison.Rows.Count(row => row.Value is { IsNumber: true });
        string units = texts["sentence.units", comparison.Rows.Count, known];
        IndicatorComparisonRow[] largest = [.. comparison.Rows.Where(row => row.Place.Rank == 1)];
        if (largest.Length == 0 || comparison.Median is not { } median)
        {
            return units;
        }

        string key = comparison.Definition.Measure == IndicatorMeasure.Count ? "sentence.most" : "sentence.highest";
        string value = Write(comparison.Definition, largest[0].Value!.Value);
        string most = largest.Length == 1 ? texts[key, largest[0].Unit.Name, value] : texts[key + "Of", largest.Length, value];
        return units + most + texts["sentence.median", Write(comparison.Definition, median)];
    }

    /// <summary>What stands in the chart in place of a bar: n of m, or why there is none.</summary>
    public static string? Note(IndicatorComparisonRow row, IStringLocalizer<CompareTexts> texts) => row.Place.State switch
    {
        RankState.Ranked => null,
        RankState.SmallBase => texts["note.smallBase", Cases(row.Value!)],
        _ => FigureFormat.Missing + " " + IndicatorTexts.Reason(row.Place, CultureInfo.CurrentUICulture),
    };

    /// <summary>Numerator and denominator of a rate: 3/4.</summary>
    public static string Cases(IndicatorValue value) =>
        $"{Part(value.Numerator)}/{Part(value.Denominator)}";

    private static string Part(decimal? number) => number is { } known ? FigureFormat.Count(known) : FigureFormat.Missing;

    private static string Write(IndicatorDefinition definition, decimal value)
    {
        string written = FigureFormat.Value(value, definition.Measure);
        return definition.Measure == IndicatorMeasure.Share
            ? written
            : $"{written} {IndicatorTexts.Unit(definition, CultureInfo.CurrentUICulture)}";
    }
}
