using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Reports;

/// <summary>
/// The cells of a report as bytes: the format's version, then a block for each layout that has cells. Which layouts are
/// written follows from the editions and, for cells outside of them (an aggregate row in place of its items), from the
/// cells themselves; so every cell comes back in its state, those that the printed form lacks included.
/// </summary>
internal static class CellCodec
{
    public const byte Version = 1;

    public static byte[] Encode(CellTable cells, IReadOnlyDictionary<FormSection, Edition> editions, StatedPublication? publication)
    {
        CellWriter writer = new();
        writer.Byte(Version);
        ReadOnlySpan<Cell> table = cells.AsSpan();
        bool[] written = new bool[table.Length];
        foreach (CellLayout layout in CellLayouts.All)
        {
            bool ofReport = layout is { Edition: { } edition, Section: { } section }
                && editions.TryGetValue(section, out Edition used) && used == edition
                && ReferenceEquals(CellLayouts.Find(edition, section), layout);
            if (ofReport)
            {
                WriteTable(writer, layout, table, written);
            }
        }

        // Newest layouts first: the groups of 三 before the form of another edition.
        for (int i = CellLayouts.All.Length - 1; i >= 0; i--)
        {
            CellLayout layout = CellLayouts.All[i];
            if (HasUnwritten(layout, table, written))
            {
                WriteTable(writer, layout, table, written);
            }
        }

        if (publication is not null)
        {
            WritePublication(writer, publication);
        }

        return writer.ToArray();
    }

    /// <exception cref="CorruptContentException">The bytes are damaged, or of a later version.</exception>
    public static (CellTable Cells, StatedPublication? Publication) Decode(ReadOnlySpan<byte> bytes)
    {
        CellReader reader = new(bytes);
        byte version = reader.Byte();
        if (version != Version)
        {
            throw new CorruptContentException($"Stored cells have format {version}; this version of the product reads format {Version}.");
        }

        CellTable cells = new();
        StatedPublication? publication = null;
        while (!reader.AtEnd)
        {
            byte number = reader.Byte();
            if (number == 0 || number > CellLayouts.All.Length)
            {
                throw new CorruptContentException($"Stored cells name layout {number}, which this version of the product does not have.");
            }

            CellLayout layout = CellLayouts.All[number - 1];
            Cell[] block = reader.Block(layout.Names.Length);
            if (layout.Section is null)
            {
                publication = ToPublication(block);
                continue;
            }

            for (int place = 0; place < block.Length; place++)
            {
                cells[layout.Keys[place]] = block[place];
            }
        }

        return (cells, publication);
    }

    private static bool HasUnwritten(CellLayout layout, ReadOnlySpan<Cell> table, bool[] written)
    {
        foreach (CellKey key in layout.Keys)
        {
            if (table[key.Index].IsPresent && !written[key.Index])
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteTable(CellWriter writer, CellLayout layout, ReadOnlySpan<Cell> table, bool[] written)
    {
        Cell[] block = new Cell[layout.Keys.Length];
        for (int place = 0; place < block.Length; place++)
        {
            int index = layout.Keys[place].Index;
            block[place] = table[index];
            written[index] = true;
        }

        writer.Byte(layout.Number);
        writer.Block(block);
    }

    private static void WritePublication(CellWriter writer, StatedPublication publication)
    {
        Cell[] block = new Cell[CellLayouts.Publication.Names.Length];
        block[0] = publication.Total;
        for (int place = 1; place < block.Length; place++)
        {
            publication.Channels.TryGetValue(CellLayouts.PublicationChannels[place - 1], out block[place]);
        }

        writer.Byte(CellLayouts.Publication.Number);
        writer.Block(block);
    }

    private static StatedPublication ToPublication(Cell[] block)
    {
        Dictionary<Channel, Cell> channels = [];
        for (int place = 1; place < block.Length; place++)
        {
            if (block[place].IsPresent)
            {
                channels[CellLayouts.PublicationChannels[place - 1]] = block[place];
            }
        }

        return new StatedPublication(block[0], channels);
    }
}
