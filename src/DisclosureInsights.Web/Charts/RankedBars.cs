using DisclosureInsights.Web.Components;
using Microsoft.Extensions.Localization;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;

namespace DisclosureInsights.Web.Charts;

/// <summary>One unit's bar.</summary>
/// <param name="Key">What a click gives, e.g. the unit's id.</param>
/// <param name="Name">The unit's name; names are unique within a chart.</param>
/// <param name="Value">Null is missing: no bar, an em dash or the note.</param>
/// <param name="LastYear">Drawn as a thin mark on the bar; null draws none.</param>
/// <param name="Note">Stands where a bar is missing, e.g. why.</param>
public sealed record RankedBar(string Key, string Name, decimal? Value, decimal? LastYear = null, string? Note = null);

/// <summary>Units side by side, largest first, missing ones last; last year's value as a thin mark, the median as a dashed line.</summary>
public sealed record RankedBars : Chart
{
    private readonly IReadOnlyList<RankedBar> bars = [];

    /// <summary>In any order; they are ranked here.</summary>
    public required IReadOnlyList<RankedBar> Bars
    {
        get => bars;
        init => bars = [.. value.OrderBy(bar => bar.Value is null).ThenByDescending(bar => bar.Value).ThenBy(bar => bar.Name, StringComparer.Ordinal)];
    }

    /// <summary>Median of the district; null draws no line.</summary>
    public decimal? Median { get; init; }

    /// <summary>Key of the bar that stands out; null: all alike.</summary>
    public string? Highlighted { get; init; }

    public override int Height => 56 + Math.Max(Bars.Count, 3) * 24;

    public override bool HasFigures => Bars.Any(bar => bar.Value is not null);

    public override ChartDrawing Draw(ChartColours colours, IStringLocalizer<ChartTexts> texts)
    {
        Layout layout = PlotlyStyle.Layout(colours, Height);
        layout.ShowLegend = false;
        layout.HoverMode = Plotly.Blazor.LayoutLib.HoverModeEnum.Closest;
        layout.BarGap = 0.3m;
        layout.Margin = new Margin { L = 8, R = 72, T = 24, B = 28 };
        layout.XAxis = [new XAxis { GridColor = colours.Grid, ZeroLineColor = colours.Muted, RangeMode = Plotly.Blazor.LayoutLib.XAxisLib.RangeModeEnum.ToZero, TickFormat = PlotlyStyle.TickFormat(this), FixedRange = true }];
        layout.YAxis = [new YAxis { AutoRange = Plotly.Blazor.LayoutLib.YAxisLib.AutoRangeEnum.Reversed, Type = Plotly.Blazor.LayoutLib.YAxisLib.TypeEnum.Category, AutoMargin = Plotly.Blazor.LayoutLib.YAxisLib.AutoMarginFlag.True, FixedRange = true, ShowGrid = false, Ticks = Plotly.Blazor.LayoutLib.YAxisLib.TicksEnum.Empty }];
        if (Median is { } median)
        {
            layout.AddVertical(median, texts["median.value", PlotlyStyle.Write(this, median)], colours.Median, "dash", colours);
        }

        string[] keys = [.. Bars.Select(bar => bar.Key)];
        List<ITrace> traces = [Values(colours), LastYears(colours, texts), Labels(colours)];
        return new ChartDrawing(traces, layout, [keys, keys, keys]);
    }

    public override ChartTable Table(IStringLocalizer<ChartTexts> texts) => new(
        texts["unit"],
        [texts["value"], texts["lastYear"]],
        [.. Bars.Select(bar => new ChartTableRow(bar.Name, [bar.Value, bar.LastYear]))],
        Measure);

    private static List<object> Names(IEnumerable<RankedBar> of) => [.. of.Select(bar => (object)bar.Name)];

    private Bar Values(ChartColours colours) => new()
    {
        Orientation = Plotly.Blazor.Traces.BarLib.OrientationEnum.H,
        Y = Names(Bars),
        X = PlotlyStyle.Points(Bars.Select(bar => bar.Value)),
        HoverTextArray = [.. Bars.Select(bar => $"{bar.Name}: {PlotlyStyle.Write(this, bar.Value)}")],
        HoverInfo = Plotly.Blazor.Traces.BarLib.HoverInfoFlag.Text,
        Marker = new Plotly.Blazor.Traces.BarLib.Marker
        {
            ColorArray = [.. Bars.Select(bar => (object)(Highlighted is null || bar.Key == Highlighted ? colours.At(0) : colours.Faint))],
        },
    };

    private Scatter LastYears(ChartColours colours, IStringLocalizer<ChartTexts> texts) => new()
    {
        Y = Names(Bars),
        X = PlotlyStyle.Points(Bars.Select(bar => bar.LastYear)),
        Mode = Plotly.Blazor.Traces.ScatterLib.ModeFlag.Markers,
        HoverTextArray = [.. Bars.Select(bar => $"{bar.Name} · {texts["lastYear"]}: {PlotlyStyle.Write(this, bar.LastYear)}")],
        HoverInfo = Plotly.Blazor.Traces.ScatterLib.HoverInfoFlag.Text,
        Marker = new Plotly.Blazor.Traces.ScatterLib.Marker
        {
            Symbol = Plotly.Blazor.Traces.ScatterLib.MarkerLib.SymbolEnum.LineNSOpen,
            Size = 14,
            Color = colours.Text,
            Line = new Plotly.Blazor.Traces.ScatterLib.MarkerLib.Line { Width = 2, Color = colours.Text },
        },
    };

    /// <summary>Values right of bar and mark, so that neither is written over; what is missing at the axis.</summary>
    private Scatter Labels(ChartColours colours) => new()
    {
        Y = Names(Bars),
        X = [.. Bars.Select(bar => (object)Math.Max(bar.Value ?? 0, bar.LastYear ?? 0))],
        TextArray = [.. Bars.Select(bar => "  " + (bar.Value is null ? bar.Note ?? FigureFormat.Missing : PlotlyStyle.Write(this, bar.Value)))],
        TextPosition = Plotly.Blazor.Traces.ScatterLib.TextPositionEnum.MiddleRight,
        TextFont = new Plotly.Blazor.Traces.ScatterLib.TextFont
        {
            Size = 11,
            ColorArray = [.. Bars.Select(bar => (object)(bar.Value is null ? colours.Muted : colours.Text))],
        },
        Mode = Plotly.Blazor.Traces.ScatterLib.ModeFlag.Text,
        ClipOnAxis = false,
        HoverInfo = Plotly.Blazor.Traces.ScatterLib.HoverInfoFlag.Skip,
    };
}
