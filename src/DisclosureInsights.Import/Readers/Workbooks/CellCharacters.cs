using System.Buffers;

namespace DisclosureInsights.Import.Readers.Workbooks;

/// <summary>The characters of a cell as a table of a document has them: runs of white space are one space, line breaks one line feed.</summary>
internal sealed class CellCharacters
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n\u00A0\u3000\u200B\uFEFF");

    private readonly MarkupText text = new();

    public string Of(string stored)
    {
        if (!stored.AsSpan().ContainsAny(WhiteSpace))
        {
            return stored;
        }

        foreach (ReadOnlySpan<char> line in stored.AsSpan().EnumerateLines())
        {
            text.Append(line);
            text.Break();
        }

        return text.Take();
    }
}
