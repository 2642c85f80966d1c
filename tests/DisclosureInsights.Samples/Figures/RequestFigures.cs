using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Samples.Figures;

/// <summary>Section 三, request by request: each has an applicant and an outcome or is carried over, so that every identity holds.</summary>
public static class RequestFigures
{
    private static readonly (Applicant Choice, int Weight)[] ApplicantWeights =
    [
        (Applicants.NaturalPerson, 83), (Applicants.Enterprise, 9), (Applicants.Research, 1), (Applicants.PublicWelfare, 1),
        (Applicants.LegalService, 4), (Applicants.OtherOrganisation, 2),
    ];

    private static readonly (string Choice, int Weight)[] OutcomeWeights =
    [
        ("granted", 46), ("partly_granted", 8),
        ("refused.state_secret", 1), ("refused.prohibited_by_law", 1), ("refused.third_party_rights", 2),
        ("refused.internal_affairs", 2), ("refused.process_information", 3), ("refused.enforcement_files", 2),
        ("refused.administrative_query", 2),
        ("unavailable.not_held", 20), ("unavailable.needs_creation", 3), ("unavailable.still_unclear", 2),
        ("not_processed.petition_complaint", 3), ("not_processed.repeated", 2), ("not_processed.excessive", 1),
        ("other.no_correction", 2), ("other.other", 2),
    ];

    private static readonly Dictionary<string, RequestRow> Rows =
        Requests.AllRows.ToDictionary(row => row.Stem["requests.".Length..], StringComparer.Ordinal);

    /// <summary>Fills section 三.</summary>
    /// <param name="draft">The report.</param>
    /// <param name="received">Requests newly received.</param>
    /// <param name="carriedIn">The applicants of what was carried over from last year.</param>
    /// <param name="random">The unit's sequence for the year.</param>
    /// <returns>The applicants of what is carried over to the next year.</returns>
    public static IReadOnlyList<Applicant> Fill(ReportDraft draft, int received, IReadOnlyList<Applicant> carriedIn, SampleRandom random)
    {
        foreach (CellKey key in FormCatalogue.Find(draft.Edition, FormSection.Requests)!.Keys)
        {
            draft[key] = 0;
        }

        List<Applicant> carriedOut = [];
        foreach (Applicant applicant in carriedIn)
        {
            Count(draft, Requests.CarriedIn, applicant);
            Count(draft, Outcome(draft.Edition, random), applicant);
            Count(draft, Requests.Handled, applicant);
        }

        for (int i = 0; i < received; i++)
        {
            Applicant applicant = random.Pick(ApplicantWeights);
            Count(draft, Requests.New, applicant);
            if (random.Chance(0.07))
            {
                carriedOut.Add(applicant);
                Count(draft, Requests.CarriedOut, applicant);
            }
            else
            {
                Count(draft, Outcome(draft.Edition, random), applicant);
                Count(draft, Requests.Handled, applicant);
            }
        }

        return carriedOut;
    }

    /// <summary>An applicant for a request that was carried over before the first report at hand.</summary>
    public static Applicant SomeApplicant(SampleRandom random) => random.Pick(ApplicantWeights);

    private static RequestRow Outcome(Edition edition, SampleRandom random)
    {
        string outcome = random.Pick(OutcomeWeights);
        return edition == Edition.Form2019 && outcome.StartsWith("other.", StringComparison.Ordinal) ? Requests.Other.Aggregate : Rows[outcome];
    }

    private static void Count(ReportDraft draft, RequestRow row, Applicant applicant)
    {
        draft[row[applicant]]++;
        draft[row.Total]++;
    }
}
