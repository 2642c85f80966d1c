using DisclosureInsights.Core.Forms;
using DisclosureInsights.Data.Reports;

namespace DisclosureInsights.Data.Corrections;

/// <summary>What a correction speaks of: a cell of the form, or a figure of the prose. One of the two is null.</summary>
public sealed record ReviewSubject
{
    private const string CellPrefix = "cell/";
    private const string FactPrefix = "fact/";

    private ReviewSubject(CellKey? cell, string? fact)
    {
        Cell = cell;
        Fact = fact;
    }

    public CellKey? Cell { get; }

    /// <summary>Key of the figure as it was first read (<see cref="Core.Prose.ProseFact.Key"/>).</summary>
    public string? Fact { get; }

    public static ReviewSubject Of(CellKey cell) => new(cell, null);

    public static ReviewSubject Of(string factKey) => new(null, factKey);

    /// <exception cref="CorruptContentException">It is not what <see cref="ToString"/> writes.</exception>
    public static ReviewSubject Parse(string text) =>
        text.StartsWith(FactPrefix, StringComparison.Ordinal) ? Of(text[FactPrefix.Length..])
        : text.StartsWith(CellPrefix, StringComparison.Ordinal) && CellVocabulary.TryGet(text[CellPrefix.Length..], out CellKey key) ? Of(key)
        : throw new CorruptContentException($"A stored correction speaks of “{text}”, which this version of the product does not know.");

    public override string ToString() => Cell is { } cell ? CellPrefix + cell.Name : FactPrefix + Fact;
}
