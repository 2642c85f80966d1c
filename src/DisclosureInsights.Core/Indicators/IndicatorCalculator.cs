using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using static DisclosureInsights.Core.Indicators.IndicatorCount;

namespace DisclosureInsights.Core.Indicators;

/// <summary>Computes the stored counts of a report, and indicators from counts.</summary>
public static class IndicatorCalculator
{
    /// <summary>The counts of a report; a sum with a blank operand is missing, never partial.</summary>
    public static IndicatorCounts Counts(AnnualReport report)
    {
        IndicatorCounts counts = new();
        AddPublication(PublicationVolume.Of(report), counts);
        if (report.EditionOf(FormSection.Statistics) is not null)
        {
            AddStatistics(report.Cells, counts);
        }

        AddProactive(report.Cells, counts);
        if (report.EditionOf(FormSection.Requests) is not null)
        {
            AddRequests(report.Cells, counts);
        }

        if (report.EditionOf(FormSection.Disputes) is not null)
        {
            AddDisputes(report.Cells, counts);
        }

        AddCompleteness(report, counts);
        return counts;
    }

    /// <summary>An indicator's value.</summary>
    /// <param name="definition">The indicator.</param>
    /// <param name="year">Year of the report, to tell what the form has not from what is missing.</param>
    /// <param name="counts">The report's stored counts.</param>
    public static IndicatorValue Value(IndicatorDefinition definition, int year, IndicatorCounts counts)
    {
        List<IndicatorCount>? missing = null;
        decimal? numerator = Sum(definition.Numerator, counts, ref missing);
        decimal? denominator = definition.Denominator.Count == 0 ? null : Sum(definition.Denominator, counts, ref missing);
        if (missing is not null)
        {
            return definition.IsDefinedIn(year)
                ? new IndicatorValue(IndicatorState.Missing, 0, numerator, denominator, missing)
                : IndicatorValue.NotComparable;
        }

        if (definition.Measure == IndicatorMeasure.Count)
        {
            return new IndicatorValue(IndicatorState.Number, numerator!.Value, numerator, null, []);
        }

        // A denominator of 0 or less (more pending than there are in all) has no meaning as a share.
        if (denominator!.Value <= 0)
        {
            return new IndicatorValue(IndicatorState.Undefined, 0, numerator, denominator, []);
        }

        decimal factor = definition.Measure == IndicatorMeasure.PerHundred ? 100 : 1;
        return new IndicatorValue(IndicatorState.Number, numerator!.Value / denominator.Value * factor, numerator, denominator, []);
    }

    private static decimal? Sum(IReadOnlyList<IndicatorTerm> terms, IndicatorCounts counts, ref List<IndicatorCount>? missing)
    {
        decimal? sum = 0;
        foreach (IndicatorTerm term in terms)
        {
            if (counts[term.Count] is { } value)
            {
                sum += term.Sign * value;
            }
            else
            {
                (missing ??= []).Add(term.Count);
                sum = null;
            }
        }

        return sum;
    }

    private static void AddPublication(PublicationVolume volume, IndicatorCounts counts)
    {
        counts[PublishedTotal] = volume.Total;
        counts[PublishedTotalDerived] = volume.Total is null ? null : volume.TotalIsSum ? 1 : 0;
        foreach (Channel channel in Channels.All)
        {
            counts[IndicatorCatalogue.Published(channel)] = volume[channel];
        }

        counts[PolicyInterpretations] = volume.PolicyInterpretations;
        counts[ResponsesToConcerns] = volume.ResponsesToConcerns;
        counts[FollowersWechat] = volume.FollowersWechat;
    }

    private static void AddRequests(CellTable cells, IndicatorCounts counts)
    {
        counts[RequestsNew] = Number(cells, Requests.New.Total);
        counts[RequestsNewNaturalPerson] = Number(cells, Requests.New[Applicants.NaturalPerson]);
        counts[RequestsCarriedIn] = Number(cells, Requests.CarriedIn.Total);
        counts[RequestsHandled] = Number(cells, Requests.Handled.Total);
        counts[RequestsCarriedOut] = Number(cells, Requests.CarriedOut.Total);
        counts[OutcomeGranted] = Number(cells, Requests.Granted.Total);
        counts[OutcomePartlyGranted] = Number(cells, Requests.PartlyGranted.Total);
        counts[OutcomeRefused] = GroupTotal(cells, Requests.Refused);
        counts[OutcomeUnavailable] = GroupTotal(cells, Requests.Unavailable);
        counts[OutcomeNotProcessed] = GroupTotal(cells, Requests.NotProcessed);
        counts[OutcomeOther] = GroupTotal(cells, Requests.Other);
    }

    private static void AddDisputes(CellTable cells, IndicatorCounts counts)
    {
        counts[ReviewTotal] = Number(cells, Disputes.Review.Total);
        counts[ReviewCorrected] = Number(cells, Disputes.Review.Corrected);
        counts[ReviewPending] = Number(cells, Disputes.Review.Pending);
        counts[LitigationDirectTotal] = Number(cells, Disputes.LitigationDirect.Total);
        counts[LitigationDirectCorrected] = Number(cells, Disputes.LitigationDirect.Corrected);
        counts[LitigationDirectPending] = Number(cells, Disputes.LitigationDirect.Pending);
        counts[LitigationAfterReviewTotal] = Number(cells, Disputes.LitigationAfterReview.Total);
        counts[LitigationAfterReviewCorrected] = Number(cells, Disputes.LitigationAfterReview.Corrected);
        counts[LitigationAfterReviewPending] = Number(cells, Disputes.LitigationAfterReview.Pending);
        counts[LitigationTotal] = counts[LitigationDirectTotal] + counts[LitigationAfterReviewTotal];
    }

    private static void AddProactive(CellTable cells, IndicatorCounts counts)
    {
        counts[DocumentsMade] ??= Number(cells, ProactiveForm.NormativeDocuments["made"]);
        counts[DocumentsRepealed] = Number(cells, ProactiveForm.NormativeDocuments["repealed"]);
        counts[DocumentsInForce] = Number(cells, ProactiveForm.NormativeDocuments["in_force"]);
        counts[RulesInForce] = Number(cells, ProactiveForm.Rules["in_force"]);
        counts[LicensingDecisions] = Number(cells, Key("proactive.licensing.decisions"));
        counts[PenaltyDecisions] = Number(cells, Key("proactive.penalties.decisions"));
        counts[CoercionDecisions] = Number(cells, Key("proactive.coercion.decisions"));
        counts[FeesAmount] = Number(cells, Key("proactive.fees.amount"));
    }

    /// <summary>
    /// The rows of the 2014 table that go on. Reasons of refusal, 不属于本行政机关 and the like have no counterpart in
    /// the later forms, and 申请信息不存在 is only a part of 无法提供: they stay out.
    /// </summary>
    private static void AddStatistics(CellTable cells, IndicatorCounts counts)
    {
        counts[DocumentsMade] = Number(cells, Key("statistics.disclosed.normative_documents_made"));
        counts[RequestsNew] = Number(cells, Key("statistics.requests.received.total"));
        counts[RequestsHandled] = Number(cells, Key("statistics.requests.answered.total"));
        counts[OutcomeGranted] = Number(cells, Key("statistics.requests.answered.granted"));
        counts[OutcomePartlyGranted] = Number(cells, Key("statistics.requests.answered.partly_granted"));
        counts[ReviewTotal] = Number(cells, Key("statistics.review.total"));
        counts[ReviewCorrected] = Number(cells, Key("statistics.review.corrected"));
        counts[LitigationTotal] = Number(cells, Key("statistics.litigation.total"));
    }

    private static void AddCompleteness(AnnualReport report, IndicatorCounts counts)
    {
        int numbers = 0;
        int all = 0;
        foreach ((FormSection section, Edition edition) in report.Editions)
        {
            foreach (CellKey key in FormCatalogue.Find(edition, section)?.Keys ?? [])
            {
                bool filled = report.Cells[key].IsNumber || AggregateFills(report.Cells, key);
                numbers += filled ? 1 : 0;
                all++;
            }
        }

        counts[CellsWithNumber] = all == 0 ? null : numbers;
        counts[CellsOfForm] = all == 0 ? null : all;
    }

    /// <summary>An item counts as filled where the group's aggregate row stands in its place.</summary>
    private static bool AggregateFills(CellTable cells, CellKey key) =>
        !cells[key].IsPresent
        && Requests.TryLocate(key, out RequestRow row, out Applicant applicant)
        && Requests.Groups.FirstOrDefault(group => group.Id == row.Group) is { } owner
        && cells[owner.Aggregate[applicant]].IsNumber;

    /// <summary>The total of a group: its items added up, or the aggregate row where that stands in their place.</summary>
    private static decimal? GroupTotal(CellTable cells, RequestGroup group)
    {
        if (cells[group.Aggregate.Total].IsPresent)
        {
            return Number(cells, group.Aggregate.Total);
        }

        decimal? sum = 0;
        foreach (RequestRow item in group.Items)
        {
            sum += Number(cells, item.Total);
        }

        return sum;
    }

    private static decimal? Number(CellTable cells, CellKey key) => cells[key].ValueOrNull;

    private static CellKey Key(string name) => CellKey.Parse(name);
}
