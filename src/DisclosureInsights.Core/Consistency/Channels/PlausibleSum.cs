namespace DisclosureInsights.Core.Consistency;

/// <summary>One way to add up the figures that a total may be made of.</summary>
/// <param name="Operands">The figures, in the order they are written out.</param>
internal sealed record PlausibleSum(IReadOnlyList<PublicationFigure> Operands)
{
    public decimal Value => Operands.Sum(operand => operand.Value);

    public decimal Low => Operands.Sum(operand => operand.Low);

    public decimal High => Operands.Sum(operand => operand.High);

    public IReadOnlyList<decimal> Values => [.. Operands.Select(operand => operand.Value)];

    public bool IsApproximate => Operands.Any(operand => operand.IsApproximate);

    /// <summary>
    /// The sums that could be meant, the largest first: the list alone and, where other channel figures stand outside it,
    /// with those. A parent channel and its children are never added to each other: the larger of the two counts.
    /// </summary>
    public static IReadOnlyList<PlausibleSum> LargestOf(PublicationWhole whole)
    {
        List<PublicationFigure> inside = Counted([.. whole.Channels, .. whole.Topics], preferLarger: true);
        List<PublicationFigure> outside = [];
        foreach (PublicationFigure figure in whole.Outside)
        {
            bool again = inside.Concat(outside).Any(other => figure.IsChildOf(other) || other.IsChildOf(figure)
                || (figure.SharesChannelWith(other) && figure.Value == other.Value));
            if (!again)
            {
                outside.Add(figure);
            }
        }

        PlausibleSum alone = new(InTextOrder(inside));
        return outside.Count == 0 ? [alone] : [new PlausibleSum(InTextOrder([.. inside, .. outside])), alone];
    }

    /// <summary>The smallest sum that could be meant: the channels of the list alone, of a parent and its children the smaller.</summary>
    public static PlausibleSum SmallestOf(PublicationWhole whole) =>
        new(InTextOrder(Counted([.. whole.Channels], preferLarger: false)));

    private static List<PublicationFigure> Counted(List<PublicationFigure> figures, bool preferLarger)
    {
        List<PublicationFigure> counted = [.. figures];
        foreach (PublicationFigure parent in figures.Where(figure => figure.IsParent))
        {
            List<PublicationFigure> children = [.. figures.Where(figure => figure.IsChildOf(parent))];
            if (children.Count == 0)
            {
                continue;
            }

            bool parentCounts = parent.Value > children.Sum(child => child.Value) == preferLarger;
            counted.RemoveAll(figure => parentCounts ? children.Contains(figure) : figure == parent);
        }

        return counted;
    }

    private static List<PublicationFigure> InTextOrder(IEnumerable<PublicationFigure> figures) =>
        [.. figures.Select((figure, index) => (figure, index))
            .OrderBy(item => item.figure.Evidence?.Start ?? item.index)
            .Select(item => item.figure)];
}
