using System.Globalization;
using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Core.Consistency;

/// <summary>A cell of the checked report, or of another year's report of the same unit.</summary>
/// <param name="Name">Key of the vocabulary, or a dataset column (<c>published_total</c>, <c>channel.wechat</c>).</param>
/// <param name="Year">Null for the checked report itself.</param>
public readonly record struct CellReference(string Name, int? Year = null)
{
    public static implicit operator CellReference(CellKey key) => new(key.Name);

    /// <summary>The reference of a key without conversion syntax.</summary>
    public static CellReference FromCellKey(CellKey key) => new(key.Name);

    /// <summary>A cell of another year: <c>2022:requests.carried_out.total</c>.</summary>
    public static CellReference Of(int year, CellKey key) => new(key.Name, year);

    /// <summary>The vocabulary's key, null for a dataset column.</summary>
    public CellKey? Key => CellVocabulary.TryGet(Name, out CellKey key) ? key : null;

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static CellReference Parse(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new CellReference(text)
            : new CellReference(text[(colon + 1)..], int.Parse(text.AsSpan(0, colon), CultureInfo.InvariantCulture));
    }

    public override string ToString() => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year}:{Name}") : Name;
}
