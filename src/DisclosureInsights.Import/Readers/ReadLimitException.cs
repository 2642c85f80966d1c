namespace DisclosureInsights.Import.Readers;

/// <summary>
/// A file, or a part of it, exceeds a limit. Never leaves its reader: it ends a walk that is many calls deep, as the XML
/// reader's own exceptions do.
/// </summary>
/// <param name="limit">The limit, as the message names it.</param>
internal sealed class ReadLimitException(string limit) : Exception(limit)
{
    public string Limit { get; } = limit;
}
