using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Core.Reports;

/// <summary>
/// The cells of one report, one place for every key of <see cref="CellVocabulary"/>; cells that the printed form does
/// not have are <see cref="CellState.Absent"/>. Filled once by a reader or a store, then only read.
/// </summary>
public sealed class CellTable
{
    private readonly Cell[] cells = new Cell[CellVocabulary.Count];

    public Cell this[CellKey key]
    {
        get => cells[key.Index];
        set => cells[key.Index] = value;
    }

    /// <summary>The cells by key index, for rules that run over many reports.</summary>
    public ReadOnlySpan<Cell> AsSpan() => cells;

    /// <summary>The keys of the cells that the printed form has, in the vocabulary's order.</summary>
    public IEnumerable<CellKey> PresentKeys =>
        Enumerable.Range(0, cells.Length).Where(index => cells[index].IsPresent).Select(index => new CellKey((ushort)index));

    /// <summary>How many cells the printed form has.</summary>
    public int PresentCount
    {
        get
        {
            int count = 0;
            foreach (Cell cell in cells)
            {
                count += cell.IsPresent ? 1 : 0;
            }

            return count;
        }
    }

    public CellTable Copy()
    {
        CellTable copy = new();
        cells.CopyTo(copy.cells, 0);
        return copy;
    }

    /// <summary>Whether every cell has the same state and value.</summary>
    public bool SameAs(CellTable other) => cells.AsSpan().SequenceEqual(other.cells);

    /// <summary>Empties the table for reuse.</summary>
    public void Clear() => Array.Clear(cells);
}
