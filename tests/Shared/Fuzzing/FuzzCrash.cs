namespace DisclosureInsights.Tests.Shared.Fuzzing;

/// <summary>A file on which a reader threw, or gave neither a report nor an error.</summary>
/// <param name="File">The file.</param>
/// <param name="Problem">What was thrown; null where there was no result at all.</param>
public sealed record FuzzCrash(FuzzFile File, Exception? Problem)
{
    public override string ToString() => $"{File.Number} ({File.Kind}, {File.Content.Length} bytes): {Problem?.ToString() ?? "neither report nor error"}";
}
