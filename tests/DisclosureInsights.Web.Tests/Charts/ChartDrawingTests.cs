using DisclosureInsights.Web.Charts;
using DisclosureInsights.Web.Tests.Components;
using Microsoft.Extensions.Localization;
using Plotly.Blazor.Traces;

namespace DisclosureInsights.Web.Tests.Charts;

public sealed class ChartDrawingTests : ComponentTest
{
    private IStringLocalizer<ChartTexts> Texts => Services.GetRequiredService<IStringLocalizer<ChartTexts>>();

    [Fact]
    public void A_missing_year_stays_a_gap_and_never_becomes_zero()
    {
        LineChart chart = new() { Years = [2021, 2022, 2023], Series = [new ChartSeries("1", "清溪镇", [5, null, 7])] };

        Scatter line = Assert.IsType<Scatter>(Assert.Single(chart.Draw(ChartColours.Light, Texts).Traces));

        Assert.Equal([5m, null, 7m], line.Y);
        Assert.False(line.ConnectGaps);
    }

    [Fact]
    public void No_line_is_drawn_across_a_break_and_the_break_is_labelled()
    {
        LineChart chart = new()
        {
            Years = [2018, 2019],
            Series = [new ChartSeries("1", "清溪镇", [80, 500])],
            Breaks = [new SeriesBreak(2019, "表式变化")],
        };

        ChartDrawing drawing = chart.Draw(ChartColours.Light, Texts);

        Scatter line = Assert.IsType<Scatter>(Assert.Single(drawing.Traces));
        Assert.Equal([80m, null, 500m], line.Y);
        Assert.Contains(drawing.Layout.Annotations, note => note.Text == "表式变化");
        Assert.Single(drawing.Layout.Shapes);
    }

    [Fact]
    public void Bars_are_ranked_with_missing_units_last()
    {
        RankedBars chart = new() { Bars = [new RankedBar("a", "甲镇", null, 3), new RankedBar("b", "乙镇", 0), new RankedBar("c", "丙镇", 9)] };

        ChartDrawing drawing = chart.Draw(ChartColours.Light, Texts);

        Bar bars = Assert.IsType<Bar>(drawing.Traces[0]);
        Assert.Equal(["丙镇", "乙镇", "甲镇"], bars.Y);
        Assert.Equal([9m, 0m, null], bars.X);
        Assert.Equal(["c", "b", "a"], drawing.Keys[0]);
        Assert.Equal(["c", "b", "a"], drawing.Keys[2]);
    }

    [Fact]
    public void Where_a_bar_is_missing_its_note_stands_at_the_axis_and_no_label_is_written_over_last_years_mark()
    {
        RankedBars chart = new() { Bars = [new RankedBar("a", "甲镇", null, Note: "— 没有报告"), new RankedBar("b", "乙镇", 4, 9), new RankedBar("c", "丙镇", null)] };

        Scatter labels = Assert.IsType<Scatter>(chart.Draw(ChartColours.Light, Texts).Traces[2]);

        Assert.Equal(["乙镇", "丙镇", "甲镇"], labels.Y);
        Assert.Equal([9m, 0m, 0m], labels.X);
        Assert.Equal(["  4", "  —", "  — 没有报告"], labels.TextArray);
    }

    [Fact]
    public void The_median_is_a_dashed_line_in_its_own_colour()
    {
        RankedBars chart = new() { Bars = [new RankedBar("a", "甲镇", 5)], Median = 4 };

        var line = Assert.Single(chart.Draw(ChartColours.Light, Texts).Layout.Shapes);

        Assert.Equal("dash", line.Line.Dash);
        Assert.Equal(ChartColours.Light.Median, line.Line.Color);
        Assert.DoesNotContain(ChartColours.Light.Median, ChartColours.Light.Series);
    }

    [Fact]
    public void A_table_holds_every_figure_of_a_stack()
    {
        StackedBars chart = new()
        {
            Categories = ["2023", "2024"],
            Parts = [new ChartSeries("w", "政府网站", [130, 166]), new ChartSeries("x", "微信", [null, 325])],
        };

        ChartTable table = chart.Table(Texts);

        Assert.Equal(["政府网站", "微信"], table.Columns);
        Assert.Equal([130m, null], table.Rows[0].Values);
        Assert.Equal([166m, 325m], table.Rows[1].Values);
    }

    [Fact]
    public void A_chart_without_a_figure_says_so()
    {
        LineChart chart = new() { Years = [2024], Series = [new ChartSeries("1", "清溪镇", [null])] };

        Assert.False(chart.HasFigures);
    }

    [Fact]
    public void Dark_and_light_have_as_many_colours_in_the_same_order()
    {
        Assert.Equal(ChartColours.Light.Series.Count, ChartColours.Dark.Series.Count);
        Assert.Contains([ChartColours.Dark.Series[2], ChartColours.Light.Series[2]], ChartColours.DarkToLight);
    }
}
