namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>What stands beside the text in the printed Word files.</summary>
internal static class DocxPrinterParts
{
    public const string Section = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rheader\"/><w:footerReference w:type=\"default\" r:id=\"rfooter\"/></w:sectPr>";

    /// <summary>Further parts by their kind.</summary>
    public static Dictionary<string, string> Of(DocxStyle style, DocxLists lists)
    {
        string spaces = DocxFile.Namespaces(style == DocxStyle.Strict ? DocxFile.Strict : DocxFile.Transitional);
        Dictionary<string, string> parts = new()
        {
            ["styles"] = $"<w:styles {spaces}>{Style("Normal", "Normal", "", " w:default=\"1\"")}"
                + Style("Title", "Title", "<w:basedOn w:val=\"Normal\"/>")
                + Style("Heading1", "heading 1", "<w:basedOn w:val=\"Normal\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>") + "</w:styles>",
        };
        if (style == DocxStyle.Word)
        {
            parts["header"] = $"<w:hdr {spaces}><w:p><w:r><w:t>某某镇人民政府1997年政府信息公开工作年度报告</w:t></w:r></w:p></w:hdr>";
            parts["footer"] = $"<w:ftr {spaces}><w:p><w:r><w:t>- 3 -</w:t></w:r></w:p></w:ftr>";
        }

        if (style == DocxStyle.Numbered)
        {
            parts["numbering"] = lists.Part();
        }

        return parts;
    }

    private static string Style(string id, string name, string content, string attributes = "") =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"{attributes}><w:name w:val=\"{name}\"/>{content}</w:style>";
}
