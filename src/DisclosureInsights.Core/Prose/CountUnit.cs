namespace DisclosureInsights.Core.Prose;

/// <summary>What a counting word can count.</summary>
internal enum CountUnit : byte
{
    /// <summary>No counting word follows the number.</summary>
    None,

    /// <summary>条 篇 则: nearly always published items.</summary>
    Item,

    /// <summary>件 份 次 个 项 期 …: published items, requests, documents, and much else.</summary>
    Piece,

    /// <summary>场: events; only press conferences are counted.</summary>
    Event,

    People,
    Percent,

    /// <summary>元; the amount is in yuan.</summary>
    Yuan,

    /// <summary>Counts nothing that is read (台, 处, 小时, 年 …).</summary>
    Other,
}
