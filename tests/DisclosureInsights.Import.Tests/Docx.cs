using DisclosureInsights.Import.Documents;
using DisclosureInsights.Import.Readers;
using DisclosureInsights.Tests.Shared.Files;
using Xunit;

namespace DisclosureInsights.Import.Tests;

/// <summary>Word files written by hand, and what is read of them.</summary>
internal static class Docx
{
    public static DocumentOutcome Read(byte[] file, ReadLimits? limits = null) =>
        DocxReader.Read(file, limits ?? ReadLimits.Default, TestContext.Current.CancellationToken);

    public static SourceDocument Document(byte[] file)
    {
        DocumentOutcome outcome = Read(file);
        Assert.Null(outcome.Error);
        return outcome.Document!;
    }

    public static IReadOnlyList<SourceBlock> Blocks(string body, params (string Kind, string Content)[] others) =>
        Document(DocxFile.Of(body, others.ToDictionary(part => part.Kind, part => part.Content))).Blocks;

    /// <summary>The paragraphs, one string each.</summary>
    public static string[] Lines(string body, params (string Kind, string Content)[] others) =>
        [.. Blocks(body, others).Select(block => Assert.IsType<SourceParagraph>(block).Text)];

    /// <summary>The one table, a cell as its column, width where it is more than 1, and text.</summary>
    public static string[] Rows(string body) => Rows(Assert.IsType<SourceTable>(Assert.Single(Blocks(body))));

    public static string[] Rows(SourceTable table) => [.. table.Rows.Select(row => string.Join(" | ",
        row.Cells.Select(cell => $"{cell.Column}{(cell.Width > 1 ? $"+{cell.Width}" : "")} {cell.Text.Replace("\n", "\\n", StringComparison.Ordinal)}".TrimEnd())))];

    public static string P(string text) => $"<w:p>{R(text)}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A cell of one paragraph.</summary>
    public static string Cell(string text, string properties = "") => Box(text.Length > 0 ? P(text) : "<w:p/>", properties);

    /// <summary>A cell of any content.</summary>
    public static string Box(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    public static string Styles(string content) => $"<w:styles {DocxFile.Namespaces()}>{content}</w:styles>";

    public static string Numbering(string content) => $"<w:numbering {DocxFile.Namespaces()}>{content}</w:numbering>";
}
