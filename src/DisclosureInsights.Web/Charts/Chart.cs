using DisclosureInsights.Core.Indicators;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Charts;

/// <summary>What a chart shows, without colours: it is drawn anew when the page turns dark.</summary>
public abstract record Chart
{
    /// <summary>Unit of the figures as the axis names it, e.g. 条, 件, 万元; empty for shares.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How the figures are written. Shares are fractions.</summary>
    public IndicatorMeasure Measure { get; init; } = IndicatorMeasure.Count;

    /// <summary>Height in CSS pixels.</summary>
    public abstract int Height { get; }

    /// <summary>Whether there is a figure at all.</summary>
    public abstract bool HasFigures { get; }

    /// <summary>Draws it.</summary>
    public abstract ChartDrawing Draw(ChartColours colours, IStringLocalizer<ChartTexts> texts);

    /// <summary>The figures, in the chart's order.</summary>
    public abstract ChartTable Table(IStringLocalizer<ChartTexts> texts);
}
