using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import.Documents;

/// <summary>A paragraph or a table of a source, in reading order.</summary>
public abstract class SourceBlock
{
    /// <summary>What holds the block in the source; null for a kind of file without nesting.</summary>
    public SourceScope? Scope { get; init; }

    /// <summary>Where the block begins.</summary>
    public SourceLocation Place { get; init; }
}

/// <summary>A line or paragraph of text, trimmed, never empty; radicals are ordinary characters in it.</summary>
public sealed class SourceParagraph(string text) : SourceBlock
{
    public string Text { get; } = CharacterForms.WithoutRadicals(text);

    /// <summary>The source marks it as a heading.</summary>
    public bool IsHeading { get; init; }
}
