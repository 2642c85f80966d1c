using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Consistency;

/// <summary>A published total or one of its parts, as the prose or a dataset states it. Unit: 条.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">Smallest value the words allow.</param>
/// <param name="High">Largest value the words allow.</param>
/// <param name="Channels">The channels it covers; none for a total and for a topic.</param>
/// <param name="Evidence">Its words, null for a dataset column.</param>
/// <param name="Column">Its column, null for prose.</param>
internal sealed record PublicationFigure(
    decimal Value, decimal Low, decimal High, IReadOnlyList<Channel> Channels, TextEvidence? Evidence, CellReference? Column)
{
    public bool IsApproximate => Low != High;

    public bool IsParent => Channels is [var channel] && channel.IsParent();

    public bool IsChildOf(PublicationFigure parent) =>
        parent.IsParent && Channels.Count > 0 && Channels.All(channel => channel.Parent() == parent.Channels[0]);

    public bool SharesChannelWith(PublicationFigure other) => Channels.Any(channel => other.Channels.Contains(channel));

    public static PublicationFigure Of(ProseFact fact) => new(
        fact.Value, fact.Low, fact.High, fact.Kind == FactKind.Channel ? fact.Channels : [],
        new TextEvidence(fact.Section, fact.Text, fact.Start, fact.End), null);

    public static PublicationFigure Of(string column, Cell cell, IReadOnlyList<Channel> channels) =>
        new(cell.Value, cell.Value, cell.Value, channels, null, new CellReference(column));
}
