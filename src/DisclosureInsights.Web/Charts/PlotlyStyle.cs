using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Web.Components;
using Plotly.Blazor;
using Plotly.Blazor.LayoutLib;
using Annotation = Plotly.Blazor.LayoutLib.Annotation;

namespace DisclosureInsights.Web.Charts;

/// <summary>What all charts share: fonts, quiet axes, no decoration.</summary>
internal static class PlotlyStyle
{
    public const string Fonts = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif";

    /// <summary>A layout without title (the card has it), on the card's own ground.</summary>
    public static Layout Layout(ChartColours colours, int height) => new()
    {
        AutoSize = true,
        Height = height,
        PaperBgColor = "rgba(0,0,0,0)",
        PlotBgColor = "rgba(0,0,0,0)",
        Font = new Font { Family = Fonts, Size = 12, Color = colours.Text },
        Separators = ".,",
        HoverLabel = new HoverLabel { Align = Plotly.Blazor.LayoutLib.HoverLabelLib.AlignEnum.Left },
        Annotations = [],
        Shapes = [],
    };

    /// <summary>A hairline over the plot's full height at a place of the x axis, with a label at its top.</summary>
    public static void AddVertical(this Layout layout, object x, string label, string colour, string dash, ChartColours colours)
    {
        layout.Shapes.Add(new Shape
        {
            Type = Plotly.Blazor.LayoutLib.ShapeLib.TypeEnum.Line,
            XRef = "x",
            YRef = "paper",
            X0 = x,
            X1 = x,
            Y0 = 0,
            Y1 = 1,
            Line = new Plotly.Blazor.LayoutLib.ShapeLib.Line { Color = colour, Width = 1, Dash = dash },
        });
        layout.Annotations.Add(new Annotation
        {
            XRef = "x",
            YRef = "paper",
            X = x,
            Y = 1,
            YAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Bottom,
            ShowArrow = false,
            Text = label,
            Font = new Plotly.Blazor.LayoutLib.AnnotationLib.Font { Size = 11, Color = colours.Muted },
        });
    }

    /// <summary>Writes the unit level above the y axis: turned by 90° as an axis title, Chinese is hard to read.</summary>
    public static void AddUnit(this Layout layout, string unit, ChartColours colours)
    {
        if (unit.Length == 0)
        {
            return;
        }

        layout.Annotations.Add(new Annotation
        {
            XRef = "paper",
            YRef = "paper",
            X = 0,
            Y = 1,
            XAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.XAnchorEnum.Right,
            YAnchor = Plotly.Blazor.LayoutLib.AnnotationLib.YAnchorEnum.Bottom,
            XShift = -6,
            YShift = 6,
            ShowArrow = false,
            Text = unit,
            Font = new Plotly.Blazor.LayoutLib.AnnotationLib.Font { Size = 11, Color = colours.Muted },
        });
    }

    /// <summary>A value as hover and labels write it, with its unit.</summary>
    public static string Write(Chart chart, decimal? value) =>
        value is { } number ? FigureFormat.Value(number, chart.Measure) + chart.Unit : FigureFormat.Missing;

    public static string? TickFormat(Chart chart) => chart.Measure == IndicatorMeasure.Share ? ",.0%" : ",";

    public static IList<object> Points(IEnumerable<decimal?> values) => [.. values.Select(value => (object)value!)];
}
