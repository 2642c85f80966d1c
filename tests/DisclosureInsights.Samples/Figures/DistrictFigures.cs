using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Samples.Units;

namespace DisclosureInsights.Samples.Figures;

/// <summary>All reports of a district, right in every rule: unit by unit, year by year, each from the one before.</summary>
public static class DistrictFigures
{
    // Cells without a number as real datasets have them, none of them an operand that leaves a sum in doubt.
    private static readonly string[] SometimesBlank =
        ["proactive.fees.amount", "proactive.coercion.decisions", "proactive.procurement.amount", "statistics.staff.budget", "statistics.responses.other"];

    public static IReadOnlyList<ReportDraft> Make(SampleDistrict district)
    {
        List<ReportDraft> drafts = [.. district.Units.SelectMany(unit => Make(district, unit))];
        Channel[] channels = [.. drafts.SelectMany(draft => draft.Channels.Keys).Distinct()];
        foreach (ReportDraft draft in drafts.Where(draft => draft.Edition != Edition.Form2014 && !IsDocument(district, draft)))
        {
            // In the district's table a unit without a channel fills in 0; the prose of a document leaves it out.
            foreach (Channel channel in channels)
            {
                draft.Channels.TryAdd(channel, 0);
            }
        }

        return drafts;
    }

    private static List<ReportDraft> Make(SampleDistrict district, SampleUnit unit)
    {
        List<ReportDraft> drafts = [];
        ReportDraft? prior = null;
        double requests = unit.Requests;
        IReadOnlyList<Applicant> carried = [];
        for (int year = district.FirstYear; year <= district.LastYear; year++)
        {
            SampleRandom random = new(unit.Code, year);
            int received = random.Near(requests, 0.45);
            requests *= 1 + unit.RequestGrowth;
            if (year < unit.FirstYear)
            {
                continue;
            }

            // A year without a report is made all the same, so that the figures go on across it.
            ReportDraft draft = new(district, unit, year);
            PublicationFigures.Fill(draft, year - district.FirstYear, random);
            if (draft.Edition == Edition.Form2014)
            {
                StatisticsFigures.Fill(draft, received, random);
            }
            else
            {
                if (prior is not { Edition: not Edition.Form2014 } && year > unit.FirstYear && random.Chance(0.5) && received > 3)
                {
                    carried = [RequestFigures.SomeApplicant(random)];
                }

                carried = RequestFigures.Fill(draft, received, carried, random);
                DisputeFigures.Fill(draft, prior is { Edition: not Edition.Form2014 } ? prior : null, received, random);
                ProactiveFigures.Fill(draft, prior?.Edition == draft.Edition ? prior : null, random);
            }

            draft.WrittenOn = new DateOnly(year + 1, 1, random.Between(6, 25));
            draft.PublishedOn = draft.WrittenOn.AddDays(random.Between(1, 5));
            prior = draft;
            if (!unit.MissingYears.Contains(year))
            {
                drafts.Add(draft);
            }
        }

        // Blanks come last: the next year's stocks are made from the numbers.
        foreach (ReportDraft draft in drafts.Where(draft => !IsDocument(district, draft)))
        {
            LeaveSomeBlank(draft);
        }

        return drafts;
    }

    private static bool IsDocument(SampleDistrict district, ReportDraft draft) => district.Documents.Any(plan => plan.Is(draft));

    private static void LeaveSomeBlank(ReportDraft draft)
    {
        SampleRandom random = new(draft.Unit.Code, draft.Year, "blanks");
        CellKey key = CellKey.Parse(random.Pick(SometimesBlank));
        if (random.Chance(0.15) && draft.Cells[key].IsPresent)
        {
            draft.Cells[key] = Cell.Blank;
        }

        if (random.Chance(0.08))
        {
            draft.PublishedTotal = null;
        }
        else if (random.Chance(0.08) && draft.Channels.ContainsKey(Channel.Other))
        {
            draft.Channels[Channel.Other] = null;
        }
    }
}
