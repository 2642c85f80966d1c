using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Consistency;

/// <summary>Finds the totals of a report that are stated to be made of channels.</summary>
internal static class PublicationWholes
{
    /// <summary>The wholes, and why there are none where the list is empty.</summary>
    public static IReadOnlyList<PublicationWhole> Of(AnnualReport report, out NotEvaluatedReason reason)
    {
        IReadOnlyList<PublicationWhole> wholes = report.Origin == ReportOrigin.Dataset
            ? OfDataset(report.Publication)
            : OfProse(report.Narrative.Facts);
        reason = wholes.Count > 0 ? NotEvaluatedReason.None
            : report.EditionOf(FormSection.Statistics) is not null ? NotEvaluatedReason.NotInEdition
            : report.Origin != ReportOrigin.Dataset && report.Narrative.Sections.Count == 0 ? NotEvaluatedReason.NoProse
            : report.Origin == ReportOrigin.Dataset && report.Publication is { Total.State: CellState.Blank or CellState.NotApplicable or CellState.Unreadable }
                ? NotEvaluatedReason.OperandBlank
            : NotEvaluatedReason.NothingStated;
        return wholes;
    }

    private static IReadOnlyList<PublicationWhole> OfProse(IReadOnlyList<ProseFact> facts)
    {
        ILookup<int, ProseFact> parts = facts.Where(fact => fact.PartOf is not null).ToLookup(fact => fact.PartOf!.Value);
        PublicationFigure[] outside =
        [
            .. facts.Where(fact => fact is { Kind: FactKind.Channel, PartOf: null, Scope: not FactScope.OwnOffice })
                .Select(PublicationFigure.Of),
        ];
        return
        [
            .. facts.Where(fact => fact.Kind is FactKind.PublishedTotal or FactKind.Channel)
                .Where(fact => parts[fact.Id].Any(part => part.Kind == FactKind.Channel))
                .Select(fact => new PublicationWhole(
                    PublicationFigure.Of(fact),
                    [.. parts[fact.Id].Where(part => part.Kind == FactKind.Channel).Select(PublicationFigure.Of)],
                    [.. parts[fact.Id].Where(part => part.Kind is not (FactKind.Channel or FactKind.Share)).Select(PublicationFigure.Of)],
                    fact.Kind == FactKind.PublishedTotal ? outside : [],
                    fact.HasPartsWithoutFigure,
                    fact.Kind == FactKind.PublishedTotal)),
        ];
    }

    private static IReadOnlyList<PublicationWhole> OfDataset(StatedPublication? publication)
    {
        if (publication is not { Total.IsNumber: true })
        {
            return [];
        }

        List<PublicationFigure> channels = [];
        List<CellReference> blanks = [];
        foreach (Channel channel in Channels.All)
        {
            string column = $"channel.{channel.Code()}";
            if (!publication.Channels.TryGetValue(channel, out Cell cell) || !cell.IsPresent)
            {
                continue;
            }

            if (cell.IsNumber)
            {
                channels.Add(PublicationFigure.Of(column, cell, [channel]));
            }
            else if (!channel.IsParent())
            {
                blanks.Add(new CellReference(column));
            }
        }

        PublicationFigure total = PublicationFigure.Of("published_total", publication.Total, []);
        return channels.Count + blanks.Count == 0
            ? []
            : [new PublicationWhole(total, channels, [], [], HasGaps: false, IsGeneral: true) { Blanks = blanks }];
    }
}
