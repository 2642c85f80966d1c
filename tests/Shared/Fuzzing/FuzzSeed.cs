namespace DisclosureInsights.Tests.Shared.Fuzzing;

/// <summary>A whole file that mutations start from.</summary>
/// <param name="Kind">Kind of the file, which chooses the words that are strewn into it.</param>
/// <param name="Name">A name with the kind's extension.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FuzzSeed(string Kind, string Name, byte[] Content);
