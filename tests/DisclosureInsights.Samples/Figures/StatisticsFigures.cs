using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Samples.Figures;

/// <summary>The 2014 table: channels around a total that counts the same item once, requests by means, time and answer.</summary>
public static class StatisticsFigures
{
    private static readonly (string Choice, int Weight)[] Means = [("online", 55), ("in_person", 25), ("letter", 18), ("fax", 2)];

    private static readonly (string Choice, int Weight)[] Answers =
    [
        ("already_public", 18), ("granted", 38), ("partly_granted", 7), ("refused", 9), ("not_this_body", 14),
        ("does_not_exist", 9), ("asked_to_correct", 3), ("other_procedure", 2),
    ];

    private static readonly string[] Refusals =
        ["state_secret", "trade_secret", "privacy", "security_stability", "not_government_information", "other"];

    /// <summary>Fills the table.</summary>
    /// <param name="draft">The report; its channels are moved into the table.</param>
    /// <param name="requests">Requests received.</param>
    /// <param name="random">The unit's sequence for the year.</param>
    public static void Fill(ReportDraft draft, int requests, SampleRandom random)
    {
        foreach (CellKey key in FormCatalogue.Find(draft.Edition, FormSection.Statistics)!.Keys)
        {
            draft[key] = 0;
        }

        FillPublication(draft, random);
        FillRequests(draft, requests, random);
        int size = draft.Unit.Kind == UnitKind.Department ? 3 : 1;
        foreach (string block in (string[])["review", "litigation"])
        {
            int cases = random.Near(requests * (block == "review" ? 0.05 : 0.02), 0.6);
            int upheld = cases - (cases > 1 ? 1 : 0);
            draft[$"statistics.{block}.upheld"] = upheld;
            draft[$"statistics.{block}.corrected"] = cases - upheld;
            draft[$"statistics.{block}.total"] = cases;
        }

        draft["statistics.complaints.total"] = random.Near(0.15 * size, 0.9);
        draft["statistics.staff.offices"] = 1;
        draft["statistics.staff.reading_points"] = random.Between(1, 2 * size);
        int fullTime = random.Between(0, size);
        int partTime = random.Between(1, 3 * size);
        draft["statistics.staff.full_time"] = fullTime;
        draft["statistics.staff.part_time"] = partTime;
        draft["statistics.staff.total"] = fullTime + partTime;
        draft.Cells[CellKey.Parse("statistics.staff.budget")] = Cell.Number(random.Between(0, 60 * size) / 10m);
        draft["statistics.training.meetings"] = random.Between(1, 4);
        int courses = random.Between(0, 3);
        draft["statistics.training.courses"] = courses;
        draft["statistics.training.participants"] = courses * random.Between(12, 40);
    }

    private static void FillPublication(ReportDraft draft, SampleRandom random)
    {
        foreach ((Channel channel, int? count) in draft.Channels)
        {
            draft[channel switch
            {
                Channel.GovWebsite => "statistics.channel.gov_website",
                Channel.Wechat => "statistics.channel.wechat",
                Channel.Weibo => "statistics.channel.weibo",
                _ => "statistics.channel.other",
            }] += count ?? 0;
        }

        int sum = draft.Channels.Values.Sum() ?? 0;
        int largest = draft.Channels.Values.Max() ?? 0;
        draft["statistics.disclosed.total"] = Math.Max(largest, sum - random.Between(0, sum / 6));
        draft.Channels.Clear();
        draft.PublishedTotal = null;

        int documents = random.Near(draft.Unit.Kind == UnitKind.Department ? 5 : 1.5, 0.8);
        draft["statistics.disclosed.normative_documents"] = documents;
        draft["statistics.disclosed.normative_documents_made"] = documents;
        int interpretations = random.Near(draft.Unit.Kind == UnitKind.Department ? 8 : 2, 0.8);
        int online = random.Near(2, 0.9);
        int other = random.Near(3, 0.9);
        draft["statistics.responses.policy_interpretations"] = interpretations;
        draft["statistics.responses.weibo_wechat"] = online;
        draft["statistics.responses.other"] = other;
        draft["statistics.responses.total"] = online + other;
    }

    private static void FillRequests(ReportDraft draft, int requests, SampleRandom random)
    {
        draft["statistics.requests.received.total"] = requests;
        draft["statistics.requests.closed.total"] = requests;
        draft["statistics.requests.answered.total"] = requests;
        for (int i = 0; i < requests; i++)
        {
            draft[$"statistics.requests.received.{random.Pick(Means)}"]++;
            draft[random.Chance(0.9) ? "statistics.requests.closed.on_time" : "statistics.requests.closed.extended"]++;
            string answer = random.Pick(Answers);
            if (answer == "refused")
            {
                draft["statistics.requests.answered.refused.total"]++;
                draft[$"statistics.requests.answered.refused.{random.Pick(Refusals)}"]++;
            }
            else
            {
                draft[$"statistics.requests.answered.{answer}"]++;
            }
        }
    }
}
