namespace DisclosureInsights.Core.Prose;

/// <summary>What the sentence has spoken of so far; decides where a number's own words do not.</summary>
internal enum Subject : byte
{
    Unknown,
    Publication,
    Requests,
    Disputes,
}
