using System.Globalization;

namespace DisclosureInsights.Import.Readers.Word;

/// <summary>Lays the cells of a table out in its grid: which column each begins in, and which go on from another.</summary>
internal sealed class DocxGrid(DocxParts parts)
{
    private const int MostColumns = 2_000;

    // A file may have many tables, but not many of the largest.
    private const int MostLargeTables = 10;

    private List<int> merging = [];
    private List<int> mergingNext = [];
    private readonly List<(int Start, int Width)> spans = [];
    private readonly List<int> widths = [];
    private DocxCell? last;
    private int inRow;
    private int visible;
    private int column;
    private int cells;

    /// <summary>Says how wide the next column is, in twentieths of a point; 0 where that is not known.</summary>
    public void AddColumn(int width)
    {
        if (widths.Count < MostColumns)
        {
            widths.Add(width);
        }
    }

    /// <summary>Begins a row.</summary>
    public void BeginRow()
    {
        column = 0;
        last = null;
        mergingNext.Clear();
        inRow = 0;
    }

    /// <summary>Leaves columns before the first cell empty.</summary>
    public void SkipColumns(int count) => Advance(count);

    /// <summary>Places the next cell of the row; null where it is a part of one that began before.</summary>
    public DocxCell? Place(in DocxCellProperties properties)
    {
        int start = column;
        Advance(properties.Width);
        spans.Add((start, properties.Width));
        inRow++;

        // Old files merge to the right cell by cell.
        if (properties.ContinuesLeft && start > 0)
        {
            if (last is not null)
            {
                last.Width += properties.Width;
            }

            return null;
        }

        if (properties.Vertical != VerticalMerge.None)
        {
            mergingNext.Add(start);
        }

        // One that goes on where nothing began shows what it holds.
        last = properties.Vertical == VerticalMerge.Continues && merging.Contains(start) ? null : new DocxCell(start, properties.Width);
        return last;
    }

    /// <summary>Ends the row; a row that is not read is not ended.</summary>
    public void EndRow()
    {
        (merging, mergingNext) = (mergingNext, merging);
        visible = Math.Max(visible, inRow);
    }

    /// <summary>Ends the table.</summary>
    public void EndTable(DocxTable table)
    {
        if (widths.Count > visible)
        {
            DocxSlivers.Remove(table.Rows, spans, widths, visible);
        }
    }

    private void Advance(int columns)
    {
        column += columns;
        cells += columns;
        parts.Cells += columns;
        int limit = parts.Limits.MaximumTableCells;
        if (column > MostColumns || cells > limit || parts.Cells > limit * MostLargeTables)
        {
            throw new ReadLimitException(limit.ToString(CultureInfo.InvariantCulture));
        }
    }
}
