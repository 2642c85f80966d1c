using System.Text;

namespace DisclosureInsights.Tests.Shared.Fuzzing;

/// <summary>Words that mean something to the reader of a kind: strewn into a file they reach further than noise.</summary>
internal static class FuzzWords
{
    private static readonly string[] Anything =
        ["\0", "\uFEFF", "\u2028", "\r", "\u202E", "１２", "99999999999999999999999999", "-1", "1e309", "NaN", "𠀀", "\u0301", "⼀", "2021年", "/", "其中", "一、"];

    private static readonly string[] Html =
    [
        "<table>", "</table>", "<tr>", "</tr>", "<td colspan=\"1000000\" rowspan=\"1000000\">", "<td colspan=0 rowspan=0>", "<th>", "<caption>", "<tbody>",
        "<colgroup><col span=1000>", "<!--", "-->", "<script>", "</script>", "<style>", "<template>", "</template>", "<svg>", "<math><mi>", "<![CDATA[",
        "<frameset>", "<plaintext>", "<textarea>", "<select><option>", "<noscript>", "<iframe srcdoc='", "&#x110000;", "&#0;", "&#xD800;", "&nbsp;", "<b>", "<font>",
        "<a>", "</a>", "<p>", "</p>", "<br/>", "<div hidden>", "<base href='http://a/'>", "<meta charset=utf-16>", "<title>", "<form>", "<nobr>", "<table><table>",
        "<x-a b='", "\"", "'", "<", ">", "&", "</html>", "<body>", "<ruby><rt>",
    ];

    private static readonly string[] Text =
    [
        "|", "||||||||", "\t", "\t\t\t\t\t\t\t", "\n", "\n\n", "---|---|---", "0 | 0 | 0 | 0 | 0 | 0 | 0\n", "0", "0 0 0 0 0 0 0 0", "二、主动公开政府信息情况\n",
        "三、收到和处理政府信息公开申请情况\n", "四、政府信息公开行政复议、行政诉讼情况\n", "五、", "六、", "总计", "自然人", "其他", "本年新收政府信息公开申请数量", "(三)不予公开",
        "1.属于国家秘密", "第二十条第(一)项", "信息内容", "规章", "共公开", "条", "微信公众号", "政府网站", "未收到", "万元", "索引号:", "发布日期:2022-13-45", "〔2021〕30号", "（", "）", "“",
        "政府信息公开情况统计表", "   ", "　",
    ];

    private static readonly string[] Csv =
        ["\"", "\"\"", ",", ",,,,,,,", "\n", "\r\n", "unit", "year", "key", "value", "requests.new.total", "channel.wechat", "published_total", "2022", "=1+1", ";", "\"\n\"", "edition", "2019"];

    private static readonly string[] Xml =
    [
        "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:p>", "<w:r>", "<w:t>", "</w:t>",
        "<w:gridSpan w:val=\"1000000\"/>", "<w:gridSpan w:val=\"-1\"/>", "<w:vMerge/>", "<w:vMerge w:val=\"restart\"/>", "<w:hMerge/>", "<w:txbxContent>", "<mc:AlternateContent>",
        "<w:sdt><w:sdtContent>", "<w:del>", "<w:ins>", "<w:fldChar w:fldCharType=\"begin\"/>", "<c r=\"XFD1048576\">", "<c r=\"A0\">", "<c r=\"\">", "<c t=\"s\"><v>99999999</v></c>",
        "<c t=\"e\"><v>#REF!</v></c>", "<c t=\"inlineStr\"><is><t>", "<mergeCell ref=\"A1:XFD1048576\"/>", "<mergeCell ref=\"B2:A1\"/>", "<dimension ref=\"A1:XFD1048576\"/>",
        "<row r=\"1048576\">", "<row r=\"0\">", "<v>1e308</v>", "<v>-</v>", "<v/>", "<f>A1</f>", "r:id=\"rId1\"", "Target=\"http://a/\" TargetMode=\"External\"", "Target=\"../../a\"",
        "<sheet name=\"\" sheetId=\"0\" r:id=\"rId99\"/>", "<Relationship/>", "xml:space=\"preserve\"", "encoding=\"utf-7\"", "]]>", "<![CDATA[", "<!--",
    ];

    private static readonly string[] Pdf =
    [
        "<<", ">>", "[", "]", "(", ")", "<", ">", "stream\n", "\nendstream", "endobj", "1 0 obj", "1 0 R", "999999 0 R", "/Kids [1 0 R]", "/Parent 1 0 R", "/Count 999999999",
        "/Length 2147483647", "/Length -1", "/Length 1 0 R", "/Filter /FlateDecode", "/Filter [/FlateDecode /FlateDecode /FlateDecode]", "/Filter /LZWDecode", "/Filter /DCTDecode",
        "/DecodeParms << /Predictor 15 /Columns 1000000000 /Colors 1000 >>", "xref\n0 999999999\n", "trailer", "startxref\n0\n%%EOF", "/Prev 0", "/XRefStm 0", "/W [8 8 8]", "/Index [0 999999999]",
        "/Type /ObjStm /N 999999999 /First 0", "/Encrypt 1 0 R", "/Rotate 37", "/MediaBox [0 0 1e30 1e30]", "/MediaBox []", "q ", "Q ", "BT ", "ET ", "(a) Tj ", "/F1 1e30 Tf ", "1 0 0 1 1e30 1e30 cm ",
        "0 0 1e30 1e30 re S ", "/X1 Do ", "/ToUnicode 1 0 R", "beginbfrange <0000> <FFFFFFFF> <0000> endbfrange", "/Subtype /Form /Resources << /XObject << /X1 1 0 R >> >>",
    ];

    private static readonly string[] Zip = ["PK\u0001\u0002", "PK\u0003\u0004", "PK\u0005\u0006", "PK\u0006\u0006", "PK\u0006\u0007", "../", "\\", "/"];

    /// <summary>Words for a file of the kind; for a part of an office file the kind is <c>xml</c>.</summary>
    public static byte[] Pick(Random random, string kind)
    {
        string[] words = random.Next(5) == 0 ? Anything : kind switch
        {
            "html" => random.Next(4) == 0 ? Text : Html,
            "csv" => Csv,
            "xml" => random.Next(4) == 0 ? Text : Xml,
            "pdf" => Pdf,
            "docx" or "xlsx" or "zip" => Zip,
            _ => Text,
        };
        string word = words[random.Next(words.Length)];
        return kind is "pdf" or "docx" or "xlsx" or "zip" ? Encoding.Latin1.GetBytes(word) : Encoding.UTF8.GetBytes(word);
    }

    /// <summary>What opens a level of nesting in a file of the kind.</summary>
    public static byte[] Opening(Random random, string kind)
    {
        string[] openings = kind switch
        {
            "html" => ["<div>", "<table><tr><td>", "<b>", "<ul><li>", "<table>", "<a>", "<p><font>", "<svg><g>", "<template>", "<select>", "<math><mrow>"],
            "xml" => ["<w:tbl><w:tr><w:tc>", "<w:sdt><w:sdtContent>", "<a>", "<w:p><w:r>", "<mc:AlternateContent><mc:Choice>", "<row><c>"],
            "pdf" => ["<<", "[", "(", "q ", "<< /A ", "/X1 Do q "],
            _ => ["(", "（", "“", "其中", "| ", "一、"],
        };
        return Encoding.UTF8.GetBytes(openings[random.Next(openings.Length)]);
    }
}
