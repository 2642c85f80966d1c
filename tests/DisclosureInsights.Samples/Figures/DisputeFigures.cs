using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Samples.Figures;

/// <summary>Section 四: small numbers, each block adding up, and what was pending last year among this year's cases.</summary>
public static class DisputeFigures
{
    private static readonly (DisputeResult Choice, int Weight)[] Results =
        [(Disputes.Upheld, 60), (Disputes.Corrected, 10), (Disputes.Other, 15), (Disputes.Pending, 15)];

    /// <summary>Fills section 四.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="prior">Last year's report with the same table, null where there is none.</param>
    /// <param name="requests">Requests newly received, which the disputes arise from.</param>
    /// <param name="random">The unit's sequence for the year.</param>
    public static void Fill(ReportDraft draft, ReportDraft? prior, int requests, SampleRandom random)
    {
        (DisputeBlock Block, double Share)[] blocks =
            [(Disputes.Review, 0.05), (Disputes.LitigationDirect, 0.012), (Disputes.LitigationAfterReview, 0.015)];
        foreach ((DisputeBlock block, double share) in blocks)
        {
            foreach (DisputeResult result in Disputes.Results)
            {
                draft[block[result]] = 0;
            }

            int pending = prior is null ? 0 : prior[block.Pending];
            int cases = pending + random.Near(requests * share, 0.6);
            for (int i = 0; i < cases; i++)
            {
                draft[block[random.Pick(Results)]]++;
            }

            draft[block.Total] = cases;
        }
    }
}
