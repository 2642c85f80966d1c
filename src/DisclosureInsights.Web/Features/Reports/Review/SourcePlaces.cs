using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Web.Features.Reports.Review;

/// <summary>A place in the source to be shown.</summary>
/// <param name="Block">0-based number of the block.</param>
/// <param name="Cell">The table's cell; null for a paragraph, or for a table of which no cell is meant.</param>
/// <param name="Start">Offset of the words in the paragraph; 0 and <paramref name="End"/> 0 for the whole of it.</param>
/// <param name="End">Offset behind the words.</param>
public sealed record SourceMark(int Block, SourceLocation? Cell = null, int Start = 0, int End = 0);

/// <summary>Finds what a reading speaks of in the source's blocks.</summary>
public static class SourcePlaces
{
    /// <summary>The place of a cell, or the line that is nearest to it; null where the source has no such place.</summary>
    public static SourceMark? Find(SourceDocument document, SourceLocation place)
    {
        if (place == default)
        {
            return null;
        }

        for (int block = 0; block < document.Blocks.Count; block++)
        {
            if (document.Blocks[block] is SourceTable table && table.Rows.SelectMany(row => row.Cells).Any(cell => cell.Place == place))
            {
                return new SourceMark(block, place);
            }

            if (document.Blocks[block] is SourceParagraph && document.Blocks[block].Place == place)
            {
                return new SourceMark(block);
            }
        }

        // A place that no block begins at: the row or line that it lies in.
        return Nearest(document, place);
    }

    /// <summary>The words of a figure; null where the source's paragraphs do not have them.</summary>
    public static SourceMark? Find(SourceDocument document, Narrative narrative, ProseFact fact)
    {
        if (narrative[fact.Section] is not { } section || fact.Start < 0 || fact.End > section.Text.Length || fact.Start >= fact.End)
        {
            return null;
        }

        // A section's text is its paragraphs joined by line feeds.
        int begin = section.Text.LastIndexOf('\n', fact.Start) + 1;
        int stop = section.Text.IndexOf('\n', fact.Start);
        string line = section.Text[begin..(stop < 0 ? section.Text.Length : stop)];
        bool isBehind = section.Source == default;
        for (int block = 0; block < document.Blocks.Count; block++)
        {
            isBehind |= document.Blocks[block].Place == section.Source;
            if (isBehind && document.Blocks[block] is SourceParagraph paragraph
                && paragraph.Text.IndexOf(line, StringComparison.Ordinal) is var at and >= 0)
            {
                return new SourceMark(block, null, at + fact.Start - begin, at + Math.Min(fact.End - begin, line.Length));
            }
        }

        return null;
    }

    private static SourceMark? Nearest(SourceDocument document, SourceLocation place)
    {
        SourceMark? nearest = null;
        for (int block = 0; block < document.Blocks.Count; block++)
        {
            if (document.Blocks[block] is SourceTable table)
            {
                if (table.Rows.SelectMany(row => row.Cells).FirstOrDefault(cell => IsRow(cell.Place, place)) is { Text: not null } found)
                {
                    return new SourceMark(block, found.Place);
                }
            }
            else if (place.Line is { } line && document.Blocks[block].Place.Line <= line)
            {
                nearest = new SourceMark(block);
            }
        }

        return nearest;
    }

    private static bool IsRow(SourceLocation cell, SourceLocation place) =>
        place is { Table: not null, Row: not null } && cell.Table == place.Table && cell.Row == place.Row && (place.Page is null || cell.Page == place.Page);
}
