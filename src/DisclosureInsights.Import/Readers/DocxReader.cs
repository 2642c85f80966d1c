using System.Xml;
using DisclosureInsights.Import.Documents;
using DisclosureInsights.Import.Readers.Word;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// Word files: paragraphs and tables of the text as printed with all tracked changes accepted, without headers, footers
/// and notes. The text is walked once, forwards, and never built as a tree; macros and what is linked are left alone.
/// </summary>
public static class DocxReader
{
    private const int LongestTitle = 300;

    /// <summary>Reads a file.</summary>
    /// <returns>
    /// The document, or <see cref="ReadErrorCode.NotReadable"/> for a damaged file, <see cref="ReadErrorCode.TooComplex"/>
    /// for one over a limit. The error's arguments lack the file's name.
    /// </returns>
    public static DocumentOutcome Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            using OfficePackage? file = OfficePackage.Open(content, limits, limits.MaximumBytes, out ReadError? refusal);
            if (file is null)
            {
                return new DocumentOutcome(null, refusal);
            }

            DocxPackage package = new(file, limits);
            using XmlCursor? cursor = package.OpenDocument();
            if (cursor is null)
            {
                return NotReadable;
            }

            List<DocxBlock> body = [];
            DocxBodyReader reader = new(new DocxParts(package, cursor, limits, cancellationToken));
            int depth = cursor.Enter();
            while (cursor.Next(depth))
            {
                if (cursor.Name == "body")
                {
                    reader.ReadAll(body);
                }
                else
                {
                    cursor.Skip();
                }
            }

            List<SourceBlock> blocks = DocxLayout.Of(body);
            return DocumentOutcome.Of(new SourceDocument("docx", blocks, Title(package, blocks)));
        }
        catch (ReadLimitException problem)
        {
            return new DocumentOutcome(null, new ReadError(ReadErrorCode.TooComplex, null, null, problem.Limit));
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            return NotReadable;
        }
    }

    private static DocumentOutcome NotReadable => new(null, new ReadError(ReadErrorCode.NotReadable));

    // Last year's file is filled in again and keeps its title: one whose year is not in the text is not the text's.
    private static string? Title(DocxPackage package, List<SourceBlock> blocks)
    {
        using XmlCursor? properties = package.OpenOfPackage("core-properties");
        string? title = null;
        int depth = properties?.Enter() ?? -1;
        while (properties is not null && properties.Next(depth))
        {
            if (properties.Name == "title")
            {
                title ??= properties.Text().Trim();
            }
            else
            {
                properties.Skip();
            }
        }

        int year = title?.IndexOf('年', StringComparison.Ordinal) ?? -1;
        string? named = year >= 4 ? title![(year - 4)..year] : null;
        return title is { Length: > 0 and < LongestTitle } && (named is null || blocks.Exists(block => Names(block, named))) ? title : null;
    }

    private static bool Names(SourceBlock block, string year) => block switch
    {
        SourceParagraph paragraph => paragraph.Text.Contains(year, StringComparison.Ordinal),
        SourceTable table => table.Rows.Any(row => row.Cells.Any(cell => cell.Text.Contains(year, StringComparison.Ordinal))),
        _ => false,
    };
}
