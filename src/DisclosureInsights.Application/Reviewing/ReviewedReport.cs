using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Data.Reports;

namespace DisclosureInsights.Application.Reviewing;

/// <summary>A report as it stands, with everything that people said about its reading.</summary>
/// <param name="Stored">The current revision with its readings.</param>
/// <param name="History">What was said about its file; empty for a report that was not read from a file.</param>
/// <param name="NotApplied">What holds and does not fit the present reading.</param>
public sealed record ReviewedReport(StoredReport Stored, CorrectionHistory History, IReadOnlyList<Correction> NotApplied)
{
    public AnnualReport Report => Stored.Report;

    /// <summary>What the reading says about a subject; null where it has no such thing.</summary>
    public ReviewedValue? ValueOf(ReviewSubject subject) => CorrectionApplier.ValueOf(Report, Stored.Readings, subject);
}

/// <summary>Why something that a person said was not written.</summary>
public enum ReviewProblem
{
    None,

    /// <summary>The report, or what was said about it, is no longer what the person has seen.</summary>
    Changed,

    /// <summary>There is no such report, or its reading has no such cell or figure.</summary>
    NotFound,

    /// <summary>Nothing that was said about it still holds.</summary>
    NothingToWithdraw,
}

/// <summary>What saying something about a reading came to.</summary>
/// <param name="Report">The report as it stands now; null where there is none.</param>
/// <param name="Problem">Why nothing was written, if so.</param>
public sealed record ReviewOutcome(ReviewedReport? Report, ReviewProblem Problem);
