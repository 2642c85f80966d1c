using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Numbers that Word prints before paragraphs and that stand nowhere in the text.</summary>
public sealed class DocxNumberingTests
{
    [Theory]
    [InlineData("chineseCounting", "%1、", 1, "一、项")]
    [InlineData("japaneseCounting", "%1、", 10, "十、项")]
    [InlineData("chineseCountingThousand", "(%1)", 12, "(十二)项")]
    [InlineData("chineseCountingThousand", "%1、", 20, "二十、项")]
    [InlineData("chineseCountingThousand", "%1、", 21, "二十一、项")]
    [InlineData("chineseCountingThousand", "%1、", 105, "一百零五、项")]
    [InlineData("chineseCountingThousand", "%1、", 110, "一百一十、项")]
    [InlineData("chineseCountingThousand", "%1、", 1001, "一千零一、项")]
    [InlineData("taiwaneseCountingThousand", "%1、", 3, "三、项")]
    [InlineData("ideographDigital", "%1.", 10, "一〇.项")]
    [InlineData("chineseLegalSimplified", "%1、", 12, "壹拾贰、项")]
    [InlineData("ideographTraditional", "%1、", 2, "乙、项")]
    [InlineData("ideographZodiac", "%1、", 12, "亥、项")]
    [InlineData("decimalEnclosedCircleChinese", "%1", 3, "③项")]
    [InlineData("decimalEnclosedCircle", "%1", 21, "21 项")]
    [InlineData("decimalEnclosedParen", "%1", 2, "⑵项")]
    [InlineData("decimal", "%1.", 7, "7.项")]
    [InlineData("decimalZero", "%1.", 7, "07.项")]
    [InlineData("decimalFullWidth", "%1、", 12, "１２、项")]
    [InlineData("upperRoman", "%1.", 14, "XIV.项")]
    [InlineData("lowerRoman", "%1.", 4, "iv.项")]
    [InlineData("upperLetter", "%1.", 3, "C.项")]
    [InlineData("lowerLetter", "%1.", 28, "bb.项")]
    [InlineData("chineseCounting", "第%1章", 1, "第一章 项")]
    [InlineData("none", "", 1, "项")]
    [InlineData("bullet", "\uF0B7", 1, "项")]
    [InlineData("decimal", "%1.", 0, "0.项")]
    [InlineData("unheardOf", "%1.", 5, "5.项")]
    public void Number_is_printed_in_its_format(string format, string pattern, int number, string expected) =>
        Assert.Equal([expected], Lines(Definition(Level(0, format, pattern, number)) + List(1), Item("项", 1)));

    [Fact]
    public void Levels_count_on_their_own_and_begin_anew()
    {
        string levels = Level(0, "chineseCounting", "%1、") + Level(1, "chineseCounting", "(%2)") + Level(2, "decimal", "%3.") + Level(3, "decimal", "%1.%2.%4", extra: "<w:isLgl/>")
            + Level(4, "decimal", "<%5>", extra: "<w:lvlRestart w:val=\"0\"/>");
        Assert.Equal(
            ["一、甲", "(一)乙", "1.丙", "2.丁", "(二)戊", "1.己", "<1>庚", "二、辛", "(一)壬", "2.1.1 癸", "<2>子"],
            Lines(Definition(levels) + List(1), Item("甲", 1), Item("乙", 1, 1), Item("丙", 1, 2), Item("丁", 1, 2), Item("戊", 1, 1), Item("己", 1, 2), Item("庚", 1, 4),
                Item("辛", 1), Item("壬", 1, 1), Item("癸", 1, 3), Item("子", 1, 4)));
    }

    [Fact]
    public void Lists_of_one_definition_go_on_unless_they_say_where_they_start()
    {
        const string start = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
        Assert.Equal(
            ["一、甲", "二、乙", "五、丙", "六、丁", "七、戊"],
            Lines(Definition(Level(0, "chineseCounting", "%1、")) + List(1) + List(2) + List(3, start), Item("甲", 1), Item("乙", 2), Item("丙", 3), Item("丁", 3), Item("戊", 1)));
    }

    [Fact]
    public void List_may_print_a_level_otherwise() =>
        Assert.Equal(
            ["1)甲"],
            Lines(Definition(Level(0, "chineseCounting", "%1、")) + List(1, $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "decimal", "%1)")}</w:lvlOverride>"), Item("甲", 1)));

    [Fact]
    public void Style_may_number_its_paragraphs()
    {
        string styles = Docx.Styles("<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"h1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"h3\"><w:name w:val=\"heading 3\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>");
        string numbering = Docx.Numbering(
            Definition(Level(0, "chineseCounting", "%1、") + Level(1, "chineseCounting", "(%2)") + Level(2, "decimal", "%3.", extra: "<w:pStyle w:val=\"h3\"/>")) + List(1));
        static string Styled(string style, string text, string own = "") => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{own}</w:pPr>{Docx.R(text)}</w:p>";
        Assert.Equal(
            ["一、总体情况", "(一)主动公开", "1.网站", "无号", "二、主动公开政府信息情况"],
            Docx.Lines(Styled("h1", "总体情况") + Styled("h2", "主动公开") + Styled("h3", "网站") + Styled("h1", "无号", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
                + Styled("h1", "主动公开政府信息情况"), ("styles", styles), ("numbering", numbering)));
    }

    [Fact]
    public void Definition_may_stand_in_another_one_under_a_style()
    {
        string linked = $"<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"s\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"s\"/>{Level(0, "chineseCounting", "%1、")}</w:abstractNum>";
        Assert.Equal(["一、甲"], Lines(linked + List(1), Item("甲", 1)));
    }

    [Fact]
    public void Format_that_older_programs_do_not_know_has_another_beside_it()
    {
        const string level = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\"/></mc:Choice>"
            + "<mc:Fallback><w:numFmt w:val=\"chineseCounting\"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val=\"%1、\"/></w:lvl>";
        Assert.Equal(["一、甲"], Lines(Definition(level) + List(1), Item("甲", 1)));
    }

    [Fact]
    public void Typed_number_stays_as_it_is_and_empty_item_invents_none()
    {
        string numbering = Docx.Numbering(Definition(Level(0, "decimal", "%1.")) + List(1));
        string table = Docx.Table(Docx.Row(Docx.Box(Item("规章", 1)), Docx.Box(Item("5", 1)), Docx.Box("<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>")));
        Assert.Equal(["0 1.规章 | 1 5 | 2"], Docx.Rows(Assert.IsType<Documents.SourceTable>(Assert.Single(Docx.Blocks(table, ("numbering", numbering))))));
    }

    [Fact]
    public void Unknown_lists_print_nothing() => Assert.Equal(["甲", "乙"], Lines(List(1), Item("甲", 1), Item("乙", 7)));

    private static string[] Lines(string numbering, params string[] items) => Docx.Lines(string.Concat(items), ("numbering", Docx.Numbering(numbering)));

    private static string Item(string text, int list, int level = 0) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{Docx.R(text)}</w:p>";

    private static string Definition(string levels) => $"<w:abstractNum w:abstractNumId=\"1\">{levels}</w:abstractNum>";

    private static string List(int number, string overrides = "") => $"<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"1\"/>{overrides}</w:num>";

    private static string Level(int level, string format, string pattern, int start = 1, string extra = "") =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>{extra}<w:lvlText w:val=\"{pattern.Replace("<", "&lt;", StringComparison.Ordinal)}\"/></w:lvl>";
}
