using DisclosureInsights.Application.Importing;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Data.Reports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Application.Reviewing;

/// <summary>
/// Lets a person confirm or correct how a report was read. The current revision becomes what the person says (a revision
/// is what a unit handed in; the reading of it is the product's own work), is checked again, and so is the year after it.
/// </summary>
public sealed class ReportReviewer(ReportStore reports, CorrectionStore corrections, FollowingYears followingYears)
{
    /// <summary>The current revision; null where the tenant has no such report.</summary>
    public async Task<ReviewedReport?> FindAsync(TenantId tenant, UnitId unit, int year, CancellationToken cancellationToken = default)
    {
        if (await reports.FindAsync(tenant, unit, year, null, cancellationToken) is not { } stored)
        {
            return null;
        }

        CorrectionHistory history = stored.SourceHash is { } hash
            ? await corrections.OfAsync(tenant, hash, stored.SourcePart, cancellationToken)
            : CorrectionHistory.Empty;
        return new ReviewedReport(stored, history, CorrectionApplier.Apply(stored.Report, stored.Readings, history).NotApplied);
    }

    /// <summary>The reading is right.</summary>
    public Task<ReviewOutcome> ConfirmAsync(
        TenantId tenant, ReviewedReport seen, ReviewSubject subject, Guid by, CancellationToken cancellationToken = default) =>
        seen.ValueOf(subject) is { } now and not ReviewedCell { Cell.IsPresent: false }
            ? WriteAsync(tenant, seen, CorrectionKind.Confirmed, subject, now, Spoken(now, subject), by, cancellationToken)
            : NotFoundAsync(seen);

    /// <summary>The source says something else.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="seen">The report as the person saw it.</param>
    /// <param name="subject">What they speak of.</param>
    /// <param name="value">What the source says.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Writes nothing.</param>
    public Task<ReviewOutcome> CorrectAsync(
        TenantId tenant, ReviewedReport seen, ReviewSubject subject, ReviewedValue value, Guid by, CancellationToken cancellationToken = default)
    {
        // A figure that was struck out is no longer in the reading; it can still become something else.
        ReviewedValue? now = seen.ValueOf(subject) ?? seen.History.HoldingOf(subject)?.After;
        return now is null
            ? NotFoundAsync(seen)
            : WriteAsync(tenant, seen, CorrectionKind.Corrected, subject, now, Spoken(value, subject), by, cancellationToken);
    }

    /// <summary>The newest that holds of a subject was a mistake: what was there before it holds again.</summary>
    public Task<ReviewOutcome> WithdrawAsync(
        TenantId tenant, ReviewedReport seen, ReviewSubject subject, Guid by, CancellationToken cancellationToken = default)
    {
        if (seen.History.HoldingOf(subject) is not { } holding)
        {
            return Task.FromResult(new ReviewOutcome(seen, ReviewProblem.NothingToWithdraw));
        }

        // What was never applied to this reading leaves it as it is.
        ReviewedValue now = seen.ValueOf(subject) ?? holding.After;
        ReviewedValue before = seen.NotApplied.Contains(holding) ? now : holding.Before;
        return WriteAsync(tenant, seen, CorrectionKind.Withdrawn, subject, now, before, by, cancellationToken);
    }

    /// <summary>A person's word is certain, and a figure remembers that it has it.</summary>
    private static ReviewedValue Spoken(ReviewedValue value, ReviewSubject subject) => value switch
    {
        ReviewedCell cell => cell with { Confidence = 1 },
        ReviewedFact { Fact: { } fact } => new ReviewedFact(fact with { ReviewedKey = subject.Fact }),
        _ => value,
    };

    private static Task<ReviewOutcome> NotFoundAsync(ReviewedReport seen) => Task.FromResult(new ReviewOutcome(seen, ReviewProblem.NotFound));

    private async Task<ReviewOutcome> WriteAsync(
        TenantId tenant, ReviewedReport seen, CorrectionKind kind, ReviewSubject subject, ReviewedValue before, ReviewedValue after, Guid by,
        CancellationToken cancellationToken)
    {
        StoredReport stored = seen.Stored;
        if (stored.SourceHash is null)
        {
            return new ReviewOutcome(seen, ReviewProblem.NotFound);
        }

        AppliedReading reading = CorrectionApplier.Set(new AppliedReading(stored.Report, stored.Readings, []), subject, after);
        AnnualReport? prior = (await reports.FindAsync(tenant, stored.UnitId, stored.Year - 1, null, cancellationToken))?.Report;
        CorrectionToWrite correction = new()
        {
            Kind = kind,
            Subject = subject,
            Before = before,
            After = after,
            Revision = stored.Revision,
            LastSeen = seen.History.LastId,
            Report = new ReportToWrite
            {
                UnitId = stored.UnitId,
                Year = stored.Year,
                Report = reading.Report,
                Readings = reading.Readings,
                Unread = stored.Unread,
                Counts = IndicatorCalculator.Counts(reading.Report),
                Findings = RuleRunner.Check(new CheckSubject(reading.Report) { Prior = prior }).Findings,
                SourceHash = stored.SourceHash,
                SourcePart = stored.SourcePart,
            },
        };
        Correction? written = await corrections.WriteAsync(tenant, correction, by, cancellationToken);
        if (written is not null)
        {
            await followingYears.CheckAsync(tenant, stored.UnitId, stored.Year, cancellationToken);
        }

        return new ReviewOutcome(
            await FindAsync(tenant, stored.UnitId, stored.Year, cancellationToken), written is null ? ReviewProblem.Changed : ReviewProblem.None);
    }
}
