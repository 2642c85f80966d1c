using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;
using DisclosureInsights.Tests.Shared.Files;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Paragraphs of Word files: what is shown is read, once, and nothing else.</summary>
public sealed class DocxReaderTests
{
    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    [Fact]
    public void Runs_make_one_paragraph_and_breaks_make_lines()
    {
        Assert.Equal(
            ["本年共公开90条", "青溪镇", "年度报告", "网站 50条"],
            Docx.Lines($"<w:p>{Docx.R("本年共")}{Docx.R("公开9")}{Docx.R("0条")}</w:p><w:p/>"
                + $"<w:p>{Docx.R("青溪镇")}<w:r><w:br/><w:t>年度报告</w:t></w:r></w:p><w:p>{Docx.R("网站")}<w:r><w:tab/><w:t>50条</w:t><w:cr/></w:r></w:p>"));
    }

    [Fact]
    public void Inserted_text_is_read_and_deleted_text_is_not()
    {
        Assert.Equal(
            ["共12条", "移来"],
            Docx.Lines($"<w:p>{Docx.R("共")}<w:del w:id=\"1\"><w:r><w:delText>7</w:delText></w:r></w:del><w:ins w:id=\"2\">{Docx.R("12")}"
                + $"<w:del w:id=\"3\"><w:r><w:t>3</w:t></w:r></w:del></w:ins>{Docx.R("条")}</w:p>"
                + $"<w:p><w:moveFrom w:id=\"4\">{Docx.R("移走")}</w:moveFrom><w:moveTo w:id=\"5\">{Docx.R("移来")}</w:moveTo></w:p>"));
    }

    [Fact]
    public void Paragraph_goes_on_in_the_next_one_where_its_end_is_deleted()
    {
        const string deletedEnd = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
        Assert.Equal(["共公开12条", "末"], Docx.Lines($"<w:p>{deletedEnd}{Docx.R("共公开")}</w:p>{Docx.P("12条")}<w:p>{deletedEnd}{Docx.R("末")}</w:p>"));
        Assert.Equal(["0 12 | 1 3"], Docx.Rows(Docx.Table(Docx.Row(Docx.Box($"<w:p>{deletedEnd}{Docx.R("1")}</w:p>{Docx.P("2")}"), Docx.Cell("3")))));
    }

    [Fact]
    public void Earlier_properties_of_a_tracked_change_do_not_count()
    {
        Assert.Equal(
            ["在"],
            Docx.Lines($"<w:p><w:pPr><w:rPr><w:rPrChange w:id=\"1\"><w:rPr><w:del w:id=\"2\"/></w:rPr></w:rPrChange></w:rPr></w:pPr>"
                + $"{Docx.R("在", "<w:rPrChange w:id=\"3\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>")}</w:p>"));
    }

    [Fact]
    public void Hidden_text_is_not_read()
    {
        string styles = Docx.Styles("<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"hh\"><w:basedOn w:val=\"h\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"p\"><w:rPr><w:vanish/></w:rPr></w:style>");
        Assert.Equal(
            ["看得见", "也看得见"],
            Docx.Lines($"<w:p>{Docx.R("1", "<w:vanish/>")}{Docx.R("看得见", "<w:vanish w:val=\"0\"/>")}{Docx.R("2", "<w:rStyle w:val=\"hh\"/>")}</w:p>"
                + $"<w:p><w:pPr><w:pStyle w:val=\"p\"/></w:pPr>{Docx.R("3")}{Docx.R("也看得见", "<w:vanish w:val=\"false\"/>")}</w:p>", ("styles", styles)));
    }

    [Fact]
    public void Result_of_a_field_is_read_and_its_instruction_is_not()
    {
        string inner = $"{Begin}<w:r><w:instrText>REF a</w:instrText></w:r>{Separate}{Docx.R("8")}{End}";
        Assert.Equal(
            ["第3页", "12条", "5"],
            Docx.Lines($"<w:p>{Docx.R("第")}{Begin}<w:r><w:instrText>PAGE</w:instrText></w:r>{Separate}{Docx.R("3")}{End}{Docx.R("页")}</w:p>"
                + $"<w:p>{Begin}<w:r><w:instrText>IF </w:instrText></w:r>{inner}<w:r><w:instrText>=1</w:instrText></w:r>{Separate}{Docx.R("12")}{End}{Docx.R("条")}</w:p>"
                + $"<w:p><w:fldSimple w:instr=\"DOCPROPERTY n\">{Docx.R("5")}</w:fldSimple></w:p>"));
    }

    [Fact]
    public void Field_without_an_end_does_not_swallow_what_follows() =>
        Assert.Equal(["前", "后"], Docx.Lines($"<w:p>{Docx.R("前")}{Begin}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p><w:p>{End}{Docx.R("后")}</w:p>"));

    [Fact]
    public void Result_of_a_field_may_run_over_paragraphs() =>
        Assert.Equal(["一", "二"], Docx.Lines($"<w:p>{Begin}<w:r><w:instrText>TOC</w:instrText></w:r>{Separate}{Docx.R("一")}</w:p><w:p>{Docx.R("二")}{End}</w:p>"));

    [Theory]
    [InlineData("<w:t>政府&#173;信息</w:t>", "政府信息")]
    [InlineData("<w:t>政府</w:t><w:softHyphen/><w:t>信息</w:t>", "政府信息")]
    [InlineData("<w:t>2021</w:t><w:noBreakHyphen/><w:t>1</w:t>", "2021-1")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>镇</w:t>", "☑镇")]
    [InlineData("<w:sym w:font=\"Wingdings 2\" w:char=\"F06A\"/><w:t>镇</w:t>", "①镇")]
    [InlineData("<w:sym w:font=\"Symbol\" w:char=\"F031\"/><w:sym w:font=\"Symbol\" w:char=\"F032\"/>", "12")]
    [InlineData("<w:sym w:font=\"仿宋\" w:char=\"FF15\"/>", "５")]
    [InlineData("<w:sym w:font=\"Webdings\" w:char=\"F041\"/>", "\uFFFD")]
    [InlineData("<w:ruby><w:rt><w:r><w:t>qing</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>青</w:t></w:r></w:rubyBase></w:ruby><w:t>溪</w:t>", "青溪")]
    [InlineData("<w:t>见</w:t><w:footnoteReference w:id=\"2\"/><w:commentReference w:id=\"1\"/><w:t>注</w:t>", "见注")]
    [InlineData("<w:t>一\n    二</w:t>", "一二")]
    public void Characters_of_their_own_kind_are_read_as_they_show(string run, string expected) =>
        Assert.Equal([expected], Docx.Lines($"<w:p><w:r>{run}</w:r></w:p>"));

    [Fact]
    public void Formula_is_read_as_its_characters() =>
        Assert.Equal(["共12"], Docx.Lines($"<w:p>{Docx.R("共")}<m:oMath xmlns:m=\"urn:m\"><m:r><m:t>12</m:t></m:r></m:oMath></w:p>"));

    [Fact]
    public void Notes_headers_and_footers_are_no_part_of_the_text() =>
        Assert.Equal(["正文"], Docx.Lines(
            $"<w:p>{Docx.R("正文")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p><w:sectPr><w:headerReference r:id=\"rheader\"/></w:sectPr>",
            ("header", $"<w:hdr {DocxFile.Namespaces()}>{Docx.P("页眉")}</w:hdr>"),
            ("footnotes", $"<w:footnotes {DocxFile.Namespaces()}><w:footnote w:id=\"1\">{Docx.P("脚注")}</w:footnote></w:footnotes>")));

    [Fact]
    public void Text_box_that_is_drawn_twice_is_read_once()
    {
        string box = $"<w:txbxContent>{Docx.P("青溪镇")}{Docx.P("年度报告")}</w:txbxContent>";
        string choice = $"<mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><wps:txbx>{box}</wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice>";
        string emptyChoice = "<mc:Choice Requires=\"wpc\"><w:drawing><wp:anchor/></w:drawing></mc:Choice>";
        string fallback = $"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>";
        string[] expected = ["青溪镇", "年度报告", "后"];
        foreach (string drawn in (string[])[
            $"<mc:AlternateContent>{choice}{fallback}</mc:AlternateContent>",
            $"<mc:AlternateContent>{choice}</mc:AlternateContent>",
            $"<mc:AlternateContent>{emptyChoice}{fallback}</mc:AlternateContent>",
            $"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>",
            $"<w:drawing><wp:anchor><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></wp:anchor></w:drawing>"])
        {
            Assert.Equal(expected, Docx.Lines($"<w:p><w:r>{drawn}</w:r>{Docx.R("后")}</w:p>"));
        }
    }

    [Fact]
    public void Table_in_a_text_box_is_a_table()
    {
        string box = $"<w:txbxContent>{Docx.Table(Docx.Row(Docx.Cell("1"), Docx.Cell("2")))}<w:p/></w:txbxContent>";
        Assert.Equal(["0 1 | 1 2"], Docx.Rows($"<w:p><w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r></w:p>"));
    }

    [Fact]
    public void Content_controls_are_looked_through_at_every_level()
    {
        static string Control(string content) => $"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";
        Assert.Equal(["一", "二二"], Docx.Lines(Control(Control(Docx.P("一"))) + $"<w:p>{Control(Docx.R("二"))}<w:hyperlink>{Docx.R("二")}</w:hyperlink></w:p>"));
        Assert.Equal(
            ["0 甲 | 1 1", "0 乙 | 1 2"],
            Docx.Rows(Docx.Table(Control(Docx.Row(Docx.Cell("甲"), Control(Docx.Cell("1")))), Docx.Row(Docx.Cell("乙"), Docx.Box(Control(Docx.P("2")))))));
    }

    [Fact]
    public void Prompt_of_a_content_control_is_not_its_value()
    {
        static string Prompt(string text) => $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{Docx.R(text)}</w:sdtContent></w:sdt>";
        Assert.Equal(
            ["0 规章 | 1 | 2 12"],
            Docx.Rows(Docx.Table(Docx.Row(Docx.Cell("规章"), Docx.Box($"<w:p>{Prompt("单击或点击此处输入文字。")}</w:p>"), Docx.Box($"<w:p>{Prompt("12")}</w:p>")))));
    }

    [Fact]
    public void Headings_are_known_by_style_and_level()
    {
        string styles = Docx.Styles("<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"公文标题\"/><w:basedOn w:val=\"b\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"b\"/><w:basedOn w:val=\"a\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name w:val=\"标题 3\"/></w:style>");
        static string Styled(string properties) => $"<w:p><w:pPr>{properties}</w:pPr>{Docx.R("文")}</w:p>";
        IReadOnlyList<SourceBlock> blocks = Docx.Blocks(
            Styled("<w:pStyle w:val=\"1\"/>") + Styled("<w:pStyle w:val=\"a\"/>") + Styled("<w:pStyle w:val=\"c\"/>") + Styled("<w:outlineLvl w:val=\"0\"/>")
            + Styled("<w:outlineLvl w:val=\"9\"/>") + Styled("<w:pStyle w:val=\"unknown\"/>") + Styled("<w:pStyle w:val=\"b\"/><w:outlineLvl w:val=\"9\"/>"),
            ("styles", styles));
        Assert.Equal([true, true, true, true, false, false, false], blocks.Select(block => ((SourceParagraph)block).IsHeading));
    }

    [Fact]
    public void Title_of_the_file_is_left_where_its_year_is_not_in_the_text()
    {
        const string title = "青溪镇2021年政府信息公开工作年度报告";
        Assert.Equal(title, Docx.Document(DocxFile.Of(Docx.P("2021年,本镇公开信息。"), title: title)).PageTitle);
        Assert.Null(Docx.Document(DocxFile.Of(Docx.P("2022年,本镇公开信息。"), title: title)).PageTitle);
        Assert.Null(Docx.Document(DocxFile.Of(Docx.P("2022年,本镇公开信息。"))).PageTitle);
    }

    [Fact]
    public void Picture_in_a_cell_is_unreadable_and_not_blank()
    {
        const string picture = "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic=\"urn:p\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        const string floating = "<w:p><w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><pic:pic xmlns:pic=\"urn:p\"/></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>";
        SourceTable table = Assert.IsType<SourceTable>(Assert.Single(Docx.Blocks(
            picture + Docx.Table(Docx.Row(Docx.Box(picture), Docx.Box(floating), Docx.Box(picture.Replace("</w:p>", Docx.R("5") + "</w:p>", StringComparison.Ordinal)))))));
        Assert.Equal([CellState.Unreadable, CellState.Blank, CellState.Number],
            table.Rows[0].Cells.Select(cell => NumberReader.Read(cell.Text, CellKind.Count).State));
    }
}
