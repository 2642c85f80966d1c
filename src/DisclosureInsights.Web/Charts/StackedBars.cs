using Microsoft.Extensions.Localization;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;

namespace DisclosureInsights.Web.Charts;

/// <summary>Parts of a whole, one bar a year, unit or other category; a missing part is left out and said in the table.</summary>
public sealed record StackedBars : Chart
{
    /// <summary>Heading of the categories in the table, e.g. 年度.</summary>
    public string? CategoryName { get; init; }

    /// <summary>Under the bars, in this order.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>From the bottom up; <see cref="ChartSeries.Values"/> has one a category.</summary>
    public required IReadOnlyList<ChartSeries> Parts { get; init; }

    public override int Height => 340;

    public override bool HasFigures => Parts.Any(part => part.Values.Any(value => value is not null));

    public override ChartDrawing Draw(ChartColours colours, IStringLocalizer<ChartTexts> texts)
    {
        Layout layout = PlotlyStyle.Layout(colours, Height);
        layout.BarMode = Plotly.Blazor.LayoutLib.BarModeEnum.Stack;
        layout.BarGap = 0.35m;
        layout.HoverMode = Plotly.Blazor.LayoutLib.HoverModeEnum.Closest;
        layout.Margin = new Margin { L = 64, R = 16, T = 28, B = 32 };
        layout.ShowLegend = true;
        layout.Legend = [new Legend { Orientation = Plotly.Blazor.LayoutLib.LegendLib.OrientationEnum.H, Y = -0.12m, YAnchor = Plotly.Blazor.LayoutLib.LegendLib.YAnchorEnum.Top, TraceOrder = Plotly.Blazor.LayoutLib.LegendLib.TraceOrderFlag.Normal }];
        layout.AddUnit(Unit, colours);
        layout.XAxis = [new XAxis { Type = Plotly.Blazor.LayoutLib.XAxisLib.TypeEnum.Category, AutoMargin = Plotly.Blazor.LayoutLib.XAxisLib.AutoMarginFlag.True, ShowGrid = false, LineColor = colours.Grid, FixedRange = true }];
        layout.YAxis = [new YAxis { GridColor = colours.Grid, ZeroLineColor = colours.Grid, TickFormat = PlotlyStyle.TickFormat(this), FixedRange = true }];
        return new ChartDrawing(
            [.. Parts.Select(part => Part(part, colours))],
            layout,
            [.. Parts.Select(part => (IReadOnlyList<string>)[.. Enumerable.Repeat(part.Key, Categories.Count)])]);
    }

    public override ChartTable Table(IStringLocalizer<ChartTexts> texts) => new(
        CategoryName ?? texts["category"],
        [.. Parts.Select(part => part.Name)],
        [.. Categories.Select((category, i) => new ChartTableRow(category, [.. Parts.Select(part => i < part.Values.Count ? part.Values[i] : null)]))],
        Measure);

    private Bar Part(ChartSeries part, ChartColours colours) => new Bar
    {
        Name = part.Name,
        X = [.. Categories.Select(category => (object)category)],
        Y = PlotlyStyle.Points(part.Values),
        HoverTextArray = [.. Categories.Select((category, i) => $"{category} · {part.Name}: {PlotlyStyle.Write(this, i < part.Values.Count ? part.Values[i] : null)}")],
        HoverInfo = Plotly.Blazor.Traces.BarLib.HoverInfoFlag.Text,
        Marker = new Plotly.Blazor.Traces.BarLib.Marker { Color = part.Emphasis == SeriesEmphasis.Faint ? colours.Faint : colours.At(part.ColourIndex) },
    };
}
