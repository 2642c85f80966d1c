using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>Collects the cells of one report while its tables are mapped.</summary>
internal sealed class CellCollector
{
    private readonly List<CellReading> readings = [];
    private readonly List<UnreadItem> unread = [];

    public CellTable Cells { get; } = new();

    public IReadOnlyList<CellReading> Readings => readings;

    public IReadOnlyList<UnreadItem> Unread => unread;

    public Dictionary<FormSection, Edition> Editions { get; } = [];

    /// <summary>
    /// Reads a printed cell into the table. A cell that was read before stays: the second one is put aside as unread
    /// when it says something else.
    /// </summary>
    public void Add(CellKey key, SourceCell source, double confidence = 1, bool recovered = false,
        CellKind kind = CellKind.Count, string unit = "件")
    {
        Add(key, NumberReader.Read(source.Text, kind, unit), source, confidence, recovered);
    }

    public void Add(CellKey key, Cell cell, SourceCell source, double confidence, bool recovered)
    {
        if (Cells[key].IsPresent)
        {
            if (Cells[key] != cell)
            {
                Leave(source.Text, UnreadReasons.RepeatedCell, source.Place);
            }

            return;
        }

        double certain = cell.State == CellState.Unreadable ? Math.Min(confidence, NumberReader.UnreadableConfidence) : confidence;
        Cells[key] = cell;
        readings.Add(new CellReading(key, source.Text, certain, recovered, source.Place));
    }

    public void Leave(string what, string why, SourceLocation place = default)
    {
        // A hostile file could leave millions; a person reads the first.
        if (unread.Count < 200)
        {
            unread.Add(new UnreadItem(what.Length > 200 ? what[..200] : what, why, place));
        }
    }

    public void Leave(FormRow row, string why) =>
        Leave(string.Join(" | ", row.Cells.Take(20).Select(cell => cell.Text)), why, row.Place);
}
