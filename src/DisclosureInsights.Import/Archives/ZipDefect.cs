namespace DisclosureInsights.Import.Archives;

/// <summary>What keeps an archive, or one entry of it, from being unpacked.</summary>
public enum ZipDefect
{
    None,

    /// <summary>Not a zip, cut short, or it contradicts itself: offsets, counts, sizes, check sums.</summary>
    Damaged,

    /// <summary>More entries than are accepted.</summary>
    TooManyEntries,

    /// <summary>The entry shares its bytes with another one, as only archives made to explode do.</summary>
    Overlapping,

    /// <summary>The entry needs a password.</summary>
    Encrypted,

    /// <summary>Packed by a method other than store and deflate.</summary>
    UnknownMethod,

    /// <summary>More bytes come out of the entry than a file may have.</summary>
    TooLarge,

    /// <summary>More bytes come out of all entries together than are accepted.</summary>
    TooLargeInAll,

    /// <summary>The entry unpacks to far too many times its size.</summary>
    Explosive,
}
