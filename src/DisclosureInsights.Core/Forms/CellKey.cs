namespace DisclosureInsights.Core.Forms;

/// <summary>A key of the vocabulary, e.g. <c>requests.new.total</c>, held as its place in <see cref="CellVocabulary"/>.</summary>
/// <param name="Index">0-based; stable within one build only, never stored (stored layouts name their own order).</param>
public readonly record struct CellKey(ushort Index) : IComparable<CellKey>
{
    public string Name => CellVocabulary.Names[Index];

    /// <summary>The key with this name.</summary>
    /// <exception cref="ArgumentException">The vocabulary has no such key.</exception>
    public static CellKey Parse(string name) =>
        CellVocabulary.TryGet(name, out CellKey key) ? key : throw new ArgumentException($"No such cell key: {name}", nameof(name));

    public int CompareTo(CellKey other) => Index.CompareTo(other.Index);

    public static bool operator <(CellKey left, CellKey right) => left.Index < right.Index;

    public static bool operator >(CellKey left, CellKey right) => left.Index > right.Index;

    public static bool operator <=(CellKey left, CellKey right) => left.Index <= right.Index;

    public static bool operator >=(CellKey left, CellKey right) => left.Index >= right.Index;

    public override string ToString() => Name;
}
