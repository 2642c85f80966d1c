using DisclosureInsights.Application.Importing;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Drafts;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Application.KeyingIn;

/// <summary>Why a draft did not become a report.</summary>
public enum KeyInProblem
{
    None,

    /// <summary>A field holds something else than a number, a stroke or nothing.</summary>
    Refused,

    /// <summary>Nothing was typed.</summary>
    Empty,

    /// <summary>Somebody else has saved, submitted or discarded the draft meanwhile.</summary>
    Changed,
}

/// <summary>What submitting a draft came to.</summary>
/// <param name="Revision">The report's revision; null where there is a problem.</param>
/// <param name="Problem">Why not.</param>
public sealed record KeyInOutcome(int? Revision, KeyInProblem Problem);

/// <summary>Makes reports of drafts, through the same writing and checking as an import.</summary>
public sealed class KeyInDesk(ReportDraftStore drafts, ReportStore reports, ImportWriter writer, FollowingYears followingYears)
{
    /// <summary>The report on the year before, to hold the draft against while it is typed.</summary>
    public async Task<AnnualReport?> PriorAsync(TenantId tenant, UnitId unit, int year, CancellationToken cancellationToken = default) =>
        (await reports.FindAsync(tenant, unit, year - 1, null, cancellationToken))?.Report;

    /// <summary>Makes a report of the stored draft; the draft is gone with it.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="year">The year reported on.</param>
    /// <param name="version">The version of the draft that the person has before them.</param>
    /// <param name="by">Who submits it.</param>
    /// <param name="cancellationToken">Leaves the draft as it is.</param>
    public async Task<KeyInOutcome> SubmitAsync(
        TenantId tenant, Unit unit, int year, int version, Guid by, CancellationToken cancellationToken = default)
    {
        ReportDraft? stored = await drafts.FindAsync(tenant, unit.Id, year, cancellationToken);
        if (stored is null || stored.Version != version)
        {
            return new KeyInOutcome(null, stored is null && version == 0 ? KeyInProblem.Empty : KeyInProblem.Changed);
        }

        DraftReport draft = DraftReport.Of(unit, year, stored.Content);
        if (draft.Refused.Count > 0 || draft.IsEmpty)
        {
            return new KeyInOutcome(null, draft.IsEmpty ? KeyInProblem.Empty : KeyInProblem.Refused);
        }

        AnnualReport? prior = await PriorAsync(tenant, unit.Id, year, cancellationToken);
        ReportToWrite report = new()
        {
            UnitId = unit.Id,
            Year = year,
            Report = draft.Report,
            Counts = IndicatorCalculator.Counts(draft.Report),
            Findings = RuleRunner.Check(new CheckSubject(draft.Report) { Prior = prior }).Findings,
        };
        int? revision = await writer.WriteKeyedInAsync(tenant, report, version, by, cancellationToken);
        if (revision is null)
        {
            return new KeyInOutcome(null, KeyInProblem.Changed);
        }

        await followingYears.CheckAsync(tenant, unit.Id, year, cancellationToken);
        return new KeyInOutcome(revision, KeyInProblem.None);
    }
}
