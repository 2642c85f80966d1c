namespace DisclosureInsights.Core.Consistency;

/// <summary>A stated total with the channel figures that are said to make it up.</summary>
/// <param name="Total">The total.</param>
/// <param name="Channels">Figures of channels stated as its parts, in the order of the text.</param>
/// <param name="Topics">Figures of its list that are no channels.</param>
/// <param name="Outside">Channel figures that the report states elsewhere.</param>
/// <param name="HasGaps">A channel of its own list has no figure.</param>
/// <param name="IsGeneral">It is the total of all publications, not a parent channel's.</param>
internal sealed record PublicationWhole(
    PublicationFigure Total,
    IReadOnlyList<PublicationFigure> Channels,
    IReadOnlyList<PublicationFigure> Topics,
    IReadOnlyList<PublicationFigure> Outside,
    bool HasGaps,
    bool IsGeneral)
{
    /// <summary>Cells of a dataset that are there and hold no number.</summary>
    public IReadOnlyList<CellReference> Blanks { get; init; } = [];

    public IReadOnlyList<CellReference> Cells =>
        [.. new[] { Total }.Concat(Channels).Select(figure => figure.Column).OfType<CellReference>()];

    /// <summary>The words of the total and of the given figures, the total first.</summary>
    public IReadOnlyList<TextEvidence> EvidenceOf(IEnumerable<PublicationFigure> figures) =>
        [.. new[] { Total }.Concat(figures).Select(figure => figure.Evidence).OfType<TextEvidence>()];
}
