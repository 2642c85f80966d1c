using Microsoft.Extensions.Localization;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Plotly.Blazor.Traces;
using Plotly.Blazor.Traces.ScatterLib;

namespace DisclosureInsights.Web.Charts;

/// <summary>A year from which figures must not be compared with those before: the form changed.</summary>
/// <param name="FirstYear">First year of the new meaning.</param>
/// <param name="Label">Why, in a few words.</param>
public sealed record SeriesBreak(int FirstYear, string Label);

/// <summary>Figures over the years. A missing year is a gap; no line is drawn across a break.</summary>
public sealed record LineChart : Chart
{
    /// <summary>Ascending, without holes.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Drawn in this order; faint ones and the median should come first.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    public override int Height => 340;

    public override bool HasFigures => Series.Any(series => series.Values.Any(value => value is not null));

    public override ChartDrawing Draw(ChartColours colours, IStringLocalizer<ChartTexts> texts)
    {
        Layout layout = PlotlyStyle.Layout(colours, Height);
        layout.HoverMode = Plotly.Blazor.LayoutLib.HoverModeEnum.Closest;
        layout.Margin = new Margin { L = 64, R = 16, T = 28, B = 32 };
        layout.ShowLegend = Series.Count(series => series.Emphasis != SeriesEmphasis.Faint) > 1;
        layout.Legend = [new Legend { Orientation = Plotly.Blazor.LayoutLib.LegendLib.OrientationEnum.H, Y = -0.12m, YAnchor = Plotly.Blazor.LayoutLib.LegendLib.YAnchorEnum.Top }];
        layout.AddUnit(Unit, colours);
        layout.XAxis = [new XAxis { TickMode = Plotly.Blazor.LayoutLib.XAxisLib.TickModeEnum.Linear, DTick = 1, TickFormat = "d", ShowGrid = false, ZeroLine = false, LineColor = colours.Grid, FixedRange = true, Range = [Years[0] - 0.4, Years[^1] + 0.4] }];
        layout.YAxis = [new YAxis { GridColor = colours.Grid, ZeroLineColor = colours.Grid, RangeMode = Plotly.Blazor.LayoutLib.YAxisLib.RangeModeEnum.ToZero, TickFormat = PlotlyStyle.TickFormat(this), FixedRange = true }];
        foreach (SeriesBreak change in Breaks)
        {
            layout.AddVertical(change.FirstYear - 0.5, change.Label, colours.Muted, "dot", colours);
        }

        List<ITrace> traces = [];
        List<IReadOnlyList<string>> keys = [];
        foreach (ChartSeries series in Series)
        {
            (Scatter trace, int points) = Line(series, colours);
            traces.Add(trace);
            keys.Add([.. Enumerable.Repeat(series.Key, points)]);
        }

        return new ChartDrawing(traces, layout, keys);
    }

    public override ChartTable Table(IStringLocalizer<ChartTexts> texts) => new(
        texts["unit"],
        [.. Years.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        [.. Series.Select(series => new ChartTableRow(series.Name, series.Values))],
        Measure);

    private (Scatter Trace, int Points) Line(ChartSeries series, ChartColours colours)
    {
        List<object> x = [];
        List<object> y = [];
        List<string> hover = [];
        for (int i = 0; i < Years.Count; i++)
        {
            if (i > 0 && Breaks.Any(change => change.FirstYear == Years[i]))
            {
                // A point without a value between the two years: Plotly then draws no line across the break.
                x.Add(Years[i] - 0.5);
                y.Add(null!);
                hover.Add("");
            }

            decimal? value = i < series.Values.Count ? series.Values[i] : null;
            x.Add(Years[i]);
            y.Add(value!);
            hover.Add($"{Years[i]} · {series.Name}: {PlotlyStyle.Write(this, value)}");
        }

        string colour = series.Emphasis switch
        {
            SeriesEmphasis.Faint => colours.Faint,
            SeriesEmphasis.Median => colours.Median,
            _ => colours.At(series.ColourIndex),
        };
        Scatter trace = new()
        {
            Name = series.Name,
            X = x,
            Y = y,
            HoverTextArray = hover,
            HoverInfo = HoverInfoFlag.Text,
            ConnectGaps = false,
            ShowLegend = series.Emphasis != SeriesEmphasis.Faint,
            Mode = series.Emphasis == SeriesEmphasis.Normal ? ModeFlag.Lines | ModeFlag.Markers : ModeFlag.Lines,
            Line = new Plotly.Blazor.Traces.ScatterLib.Line
            {
                Color = colour,
                Width = series.Emphasis == SeriesEmphasis.Faint ? 1 : 2,
                Dash = series.Emphasis == SeriesEmphasis.Median ? "dash" : "solid",
            },
            Marker = new Marker { Color = colour, Size = 6 },
        };
        return (trace, x.Count);
    }
}
