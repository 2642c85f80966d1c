using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;

namespace DisclosureInsights.Import.Datasets;

/// <summary>What a column of a dataset, or a key of a long one, holds.</summary>
public enum DatasetField
{
    Unit,
    UnitCode,
    Year,
    Edition,
    WrittenOn,
    PublishedOn,
    Source,

    /// <summary>A cell of the form.</summary>
    Cell,
    Channel,
    PublishedTotal,

    /// <summary>The key of a long dataset's row.</summary>
    Key,

    /// <summary>The value of a long dataset's row.</summary>
    Value,

    /// <summary>A column without a name and without contents, as spreadsheets leave them behind.</summary>
    Nothing,
}

/// <summary>A column as its header names it.</summary>
/// <param name="Name">The standard name: a key, or that of a column of the interface.</param>
/// <param name="Field">What it holds.</param>
/// <param name="Channel">The channel of a channel's column.</param>
/// <param name="Keys">
/// The cells that it may mean: one where the header is a key; a Chinese label may mean another cell in another edition.
/// </param>
public sealed record DatasetColumn(string Name, DatasetField Field, Channel Channel, IReadOnlyList<(Edition? Edition, CellKey Key)> Keys)
{
    public DatasetColumn(string name, DatasetField field)
        : this(name, field, default, [])
    {
    }

    /// <summary>The cell that the column means in an edition, null where it means none.</summary>
    public CellKey? KeyIn(Edition edition)
    {
        foreach ((Edition? only, CellKey key) in Keys)
        {
            if (only is null || only == edition)
            {
                return key;
            }
        }

        return null;
    }
}
