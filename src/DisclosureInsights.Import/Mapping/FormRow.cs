using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>A row of a source's table with its labels in comparable form.</summary>
internal sealed class FormRow
{
    private readonly string?[] labels;

    public FormRow(SourceTable table, SourceRow row)
    {
        Table = table;
        Cells = row.Cells;
        labels = new string?[row.Cells.Count];
    }

    public SourceTable Table { get; }

    public IReadOnlyList<SourceCell> Cells { get; }

    public SourceLocation Place => Cells.Count == 0 ? Table.Place : Cells[0].Place;

    /// <summary>The cell's comparable label without numbering, empty for a cell without words.</summary>
    public string Label(int index) => labels[index] ??= LabelText.HasWords(Cells[index].Text)
        ? LabelText.WithoutNumbering(Cells[index].Text)
        : "";

    /// <summary>Cells up to the last one that is not blank.</summary>
    public int FilledCount
    {
        get
        {
            int count = Cells.Count;
            while (count > 0 && Cells[count - 1].IsBlank)
            {
                count--;
            }

            return count;
        }
    }

    /// <summary>The cell that covers a column of the grid, null where none begins in this row.</summary>
    public SourceCell? At(int column)
    {
        foreach (SourceCell cell in Cells)
        {
            if (cell.Column > column)
            {
                return null;
            }

            if (column < cell.Column + cell.Width)
            {
                return cell;
            }
        }

        return null;
    }
}
