using DisclosureInsights.Data.Imports;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary>How fast an open import goes on and how long it will still take.</summary>
/// <param name="Done">Share of the work done, 0 to 1; null while nothing can be said.</param>
/// <param name="ReportsPerSecond">Null in the first second and before the first chunk.</param>
/// <param name="Remaining">Null where the rate or the share is not known.</param>
public sealed record ImportPace(double? Done, double? ReportsPerSecond, TimeSpan? Remaining)
{
    /// <summary>Shorter spans give rates that jump.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public static ImportPace Of(ImportBatch batch, DateTimeOffset now)
    {
        TimeSpan elapsed = batch.StartedAt is { } start ? now - start : TimeSpan.Zero;
        double? done = Share(batch);
        if (elapsed < Shortest || batch.NextOrdinal == 0)
        {
            return new ImportPace(done, null, null);
        }

        TimeSpan? remaining = done is > 0 and <= 1 ? elapsed * ((1 - done.Value) / done.Value) : null;
        return new ImportPace(done, batch.NextOrdinal / elapsed.TotalSeconds, remaining);
    }

    /// <summary>
    /// A single file counts by its reports. Several count by files: the number of their reports is known only up to the
    /// file that is being read.
    /// </summary>
    private static double? Share(ImportBatch batch) => batch switch
    {
        { TotalFiles: > 1 } => (double)batch.ProcessedFiles / batch.TotalFiles,
        { TotalReports: > 0 } => Math.Min(1, (double)batch.NextOrdinal / batch.TotalReports.Value),
        _ => null,
    };
}
