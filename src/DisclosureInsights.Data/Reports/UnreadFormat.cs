namespace DisclosureInsights.Data.Reports;

/// <summary>What was not read of a document, as stored JSON.</summary>
internal static class UnreadFormat
{
    public static string Write(IReadOnlyList<UnreadText> unread) =>
        StoredJson.Write(unread.Select(item => new UnreadDto(item.What, item.Why, StoredPlace.Write(item.Source))));

    /// <exception cref="CorruptContentException">It is damaged.</exception>
    public static IReadOnlyList<UnreadText> Read(string? unread) => unread is null
        ? []
        : [.. StoredJson.Read<List<UnreadDto>>(unread).Select(item => new UnreadText(item.What ?? "", item.Why ?? "", StoredPlace.Read(item.Source)))];

    private sealed record UnreadDto(string? What, string? Why, int?[]? Source);
}
