using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Tables of Word files: where each cell stands, and which tables only lay out the page.</summary>
public sealed class DocxTableTests
{
    private const string Restart = "<w:vMerge w:val=\"restart\"/>";
    private const string Continue = "<w:vMerge/>";

    [Fact]
    public void Merged_cells_stand_once_and_keep_their_columns()
    {
        Assert.Equal(
            ["0+2 甲 | 2+3 乙", "2 丙 | 3 丁 | 4 戊", "0 己 | 1 庚 | 2+3 辛"],
            Docx.Rows(Docx.Table(
                Docx.Row(Docx.Cell("甲", "<w:gridSpan w:val=\"2\"/>" + Restart), Docx.Cell("乙", "<w:gridSpan w:val=\"3\"/>")),
                Docx.Row(Docx.Cell("看不见", "<w:gridSpan w:val=\"2\"/>" + Continue), Docx.Cell("丙"), Docx.Cell("丁"), Docx.Cell("戊")),
                Docx.Row(Docx.Cell("己"), Docx.Cell("庚"), Docx.Cell("辛", "<w:gridSpan w:val=\"3\"/>")))));
    }

    [Fact]
    public void Cell_that_goes_on_where_none_began_is_read() =>
        Assert.Equal(
            ["0 甲 | 1 1", "0 乙 | 1 2", "1 3"],
            Docx.Rows(Docx.Table(
                Docx.Row(Docx.Cell("甲"), Docx.Cell("1")),
                Docx.Row(Docx.Cell("乙", Continue), Docx.Cell("2")),
                Docx.Row(Docx.Cell("", "<w:vMerge w:val=\"continue\"/>"), Docx.Cell("3")))));

    [Fact]
    public void New_merge_begins_below_another() =>
        Assert.Equal(
            ["0 甲 | 1 1", "1 2", "0 乙 | 1 3", "1 4"],
            Docx.Rows(Docx.Table(
                Docx.Row(Docx.Cell("甲", Restart), Docx.Cell("1")), Docx.Row(Docx.Cell("", Continue), Docx.Cell("2")),
                Docx.Row(Docx.Cell("乙", Restart), Docx.Cell("3")), Docx.Row(Docx.Cell("", Continue), Docx.Cell("4")))));

    [Fact]
    public void Columns_before_a_row_are_counted()
    {
        Assert.Equal(
            ["0 甲 | 1 乙 | 2 丙", "1 1 | 2 2", "0 3"],
            Docx.Rows(Docx.Table(
                Docx.Row(Docx.Cell("甲"), Docx.Cell("乙"), Docx.Cell("丙")),
                Docx.Row("<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>", Docx.Cell("1"), Docx.Cell("2")),
                Docx.Row("<w:trPr><w:gridAfter w:val=\"2\"/></w:trPr>", Docx.Cell("3")))));
    }

    [Fact]
    public void Cells_merged_the_old_way_are_one() =>
        Assert.Equal(
            ["0+3 甲 | 3 1", "0 乙 | 1 2 | 2 3 | 3 4"],
            Docx.Rows(Docx.Table(
                Docx.Row(Docx.Cell("甲", "<w:hMerge w:val=\"restart\"/>"), Docx.Cell("", "<w:hMerge/>"), Docx.Cell("", "<w:hMerge w:val=\"continue\"/>"), Docx.Cell("1")),
                Docx.Row(Docx.Cell("乙"), Docx.Cell("2"), Docx.Cell("3"), Docx.Cell("4")))));

    [Fact]
    public void Deleted_and_hidden_rows_and_deleted_cells_are_not_there()
    {
        Assert.Equal(
            ["0 甲 | 1 1", "1 4"],
            Docx.Rows(Docx.Table(
                Docx.Row(Docx.Cell("甲", Restart), Docx.Cell("9", "<w:cellDel w:id=\"1\"/>"), Docx.Cell("1")),
                Docx.Row("<w:trPr><w:del w:id=\"2\"/></w:trPr>", Docx.Cell("", Continue), Docx.Cell("2")),
                Docx.Row("<w:trPr><w:hidden/></w:trPr>", Docx.Cell("", Continue), Docx.Cell("3")),
                Docx.Row("<w:trPr><w:ins w:id=\"3\"/><w:hidden w:val=\"0\"/></w:trPr>", Docx.Cell("", Continue), Docx.Cell("4")))));
    }

    [Theory]
    [InlineData(900, "0+2 甲 | 2 乙", "0 1 | 1 2 | 2 3", "0 4 | 1 5 | 2 6")]
    [InlineData(0, "0+3 甲 | 3+2 乙", "0 1 | 1 2 | 2+3 3", "0 4 | 1+2 5 | 3+2 6")]
    public void Column_too_narrow_for_a_letter_is_none(int width, params string[] expected)
    {
        static string Span(int columns) => $"<w:gridSpan w:val=\"{columns}\"/>";
        string grid = "<w:tblGrid>" + string.Concat(((int[])[width, width, width / 45, width, width / 9]).Select(w => $"<w:gridCol w:w=\"{w}\"/>")) + "</w:tblGrid>";
        Assert.Equal(expected, Docx.Rows(Docx.Table(
            Docx.Row(Docx.Cell("甲", Span(3)), Docx.Cell("乙", Span(2))),
            Docx.Row(Docx.Cell("1"), Docx.Cell("2"), Docx.Cell("3", Span(3))),
            Docx.Row(Docx.Cell("4"), Docx.Cell("5", Span(2)), Docx.Cell("6", Span(2)))).Replace("<w:tblGrid/>", grid, StringComparison.Ordinal)));
    }

    [Fact]
    public void Narrow_cell_keeps_its_column()
    {
        const string grid = "<w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"20\"/><w:gridCol w:w=\"900\"/></w:tblGrid>";
        Assert.Equal(
            ["0 甲 | 1 | 2 1", "0+2 乙 | 2 2"],
            Docx.Rows(Docx.Table(
                Docx.Row(Docx.Cell("甲"), Docx.Cell(""), Docx.Cell("1")),
                Docx.Row(Docx.Cell("乙", "<w:gridSpan w:val=\"2\"/>"), Docx.Cell("2"))).Replace("<w:tblGrid/>", grid, StringComparison.Ordinal)));
    }

    [Fact]
    public void Paragraphs_and_breaks_of_a_cell_are_lines()
    {
        Assert.Equal(
            ["0 三、\\n本年度\\n办理结果 | 1", "0 一 二 | 1 0"],
            Docx.Rows(Docx.Table(
                Docx.Row(Docx.Box($"{Docx.P("三、")}<w:p/><w:p>{Docx.R("本年度")}<w:r><w:br/></w:r>{Docx.R("办理结果")}<w:r><w:br/></w:r></w:p>"), Docx.Box("<w:p/><w:p/>")),
                Docx.Row(Docx.Cell(" 一　二 "), Docx.Cell(" 0 ")))));
    }

    [Fact]
    public void Places_are_counted_from_one()
    {
        IReadOnlyList<SourceBlock> blocks = Docx.Blocks(
            Docx.Table(Docx.Row(Docx.Cell("1"), Docx.Cell("2"))) + "<w:p/>"
            + Docx.Table(Docx.Row(Docx.Cell("3", Restart), Docx.Cell("4")), Docx.Row(Docx.Cell("", Continue), Docx.Cell("5"))));
        SourceTable table = Assert.IsType<SourceTable>(blocks[1]);
        Assert.True(table.IsGrid);
        Assert.Equal((2, new SourceLocation(Table: 2)), (table.Number, table.Place));
        Assert.Equal(new SourceLocation(Table: 2, Row: 2, Column: 2), table.Rows[1].Cells[0].Place);
    }

    [Fact]
    public void Frame_of_one_cell_is_opened()
    {
        string form = Docx.Table(Docx.Row(Docx.Cell("甲"), Docx.Cell("1")));
        IReadOnlyList<SourceBlock> blocks = Docx.Blocks(Docx.Table(Docx.Row(Docx.Box(Docx.P("标题") + Docx.Table(Docx.Row(Docx.Box(form + "<w:p/>"))) + Docx.P("后")))));
        Assert.Equal("标题", Assert.IsType<SourceParagraph>(blocks[0]).Text);
        Assert.Equal(["0 甲 | 1 1"], Docx.Rows(Assert.IsType<SourceTable>(blocks[1])));
        Assert.Equal("后", Assert.IsType<SourceParagraph>(blocks[2]).Text);
        Assert.Same(blocks[0].Scope, blocks[2].Scope);
    }

    [Fact]
    public void Tables_side_by_side_are_read_apart()
    {
        string left = Docx.Table(Docx.Row(Docx.Cell("甲"), Docx.Cell("1"))), right = Docx.Table(Docx.Row(Docx.Cell("乙"), Docx.Cell("2")));
        IReadOnlyList<SourceBlock> blocks = Docx.Blocks(Docx.Table(Docx.Row(Docx.Box(left + "<w:p/>"), Docx.Box(right + "<w:p/>"))));
        Assert.Equal(["0 甲 | 1 1", "0 乙 | 1 2"], blocks.SelectMany(block => Docx.Rows(Assert.IsType<SourceTable>(block))));
        Assert.NotSame(blocks[0].Scope, blocks[1].Scope);
    }

    [Fact]
    public void Small_frame_in_a_cell_is_the_cell_s_text() =>
        Assert.Equal(["0 甲 | 1 12"], Docx.Rows(Docx.Table(Docx.Row(Docx.Cell("甲"), Docx.Box(Docx.Table(Docx.Row(Docx.Cell("12"))) + "<w:p/>")))));

    [Fact]
    public void Rows_of_prose_in_a_form_are_opened_and_the_others_stay_a_table()
    {
        string prose = Docx.Box(Docx.P(new string('文', 300)) + Docx.P(new string('章', 300)), "<w:gridSpan w:val=\"2\"/>");
        IReadOnlyList<SourceBlock> blocks = Docx.Blocks(Docx.Table(
            Docx.Row(Docx.Cell("年度报告", "<w:gridSpan w:val=\"2\"/>")), Docx.Row(prose), Docx.Row(Docx.Cell("甲"), Docx.Cell("1")), Docx.Row(Docx.Cell("乙"), Docx.Cell("2"))));
        Assert.Equal(["年度报告", new string('文', 300), new string('章', 300)], blocks.OfType<SourceParagraph>().Select(paragraph => paragraph.Text));
        Assert.Equal(["0 甲 | 1 1", "0 乙 | 1 2"], Docx.Rows(Assert.IsType<SourceTable>(blocks[^1])));
    }
}
