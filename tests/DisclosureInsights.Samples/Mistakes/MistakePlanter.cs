using System.Globalization;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Samples.Figures;

namespace DisclosureInsights.Samples.Mistakes;

/// <summary>
/// Changes right reports and keeps what should be found. What is expected is worked out from the change itself, never
/// by asking the rules.
/// </summary>
public sealed class MistakePlanter(IReadOnlyList<ReportDraft> drafts, Func<ReportDraft, string> fileOf)
{
    private readonly List<PlantedMistake> planted = [];
    private int number;

    public IReadOnlyList<PlantedMistake> Planted => planted;

    public ReportDraft Draft(string unitCode, int year) => drafts.Single(draft => draft.Unit.Code == unitCode && draft.Year == year);

    /// <summary>Begins a mistake; its findings follow.</summary>
    public MistakePlanter Next()
    {
        number++;
        return this;
    }

    public void Expect(
        ReportDraft draft, string rule, Severity severity, string place, decimal? expected, decimal? actual, string suggestion, string change) =>
        planted.Add(new PlantedMistake(
            number, fileOf(draft), draft.Unit.Code, draft.Organisation, draft.Year, rule, severity, place, expected, actual, suggestion, change));

    /// <summary>One wrong number in section 三: named, with its value.</summary>
    public void WrongCell(string unitCode, int year, string key, decimal delta, string change)
    {
        ReportDraft draft = Draft(unitCode, year);
        decimal right = draft.Cells[CellKey.Parse(key)].Value;
        draft.Cells[CellKey.Parse(key)] = Cell.Number(right + delta);
        Next().Expect(draft, "requests-wrong-cell", Severity.Error, key, right, right + delta, Correction(key, right), change);
    }

    /// <summary>Two wrong numbers in section 三 that only this pair of corrections explains.</summary>
    public void WrongPair(string unitCode, int year, (string Key, int Delta) first, (string Key, int Delta) second, string change)
    {
        ReportDraft draft = Draft(unitCode, year);
        string[] corrections = [Correction(first.Key, draft[first.Key]), Correction(second.Key, draft[second.Key])];
        draft[first.Key] += first.Delta;
        draft[second.Key] += second.Delta;
        Next().Expect(
            draft, "requests-wrong-cell", Severity.Error, first.Key, null, null,
            string.Join(' ', corrections.Order(StringComparer.Ordinal)), change);
    }

    /// <summary>
    /// Three or more wrong numbers of section 三, each in a row and a column of its own: no pair explains them, every
    /// failed sum stands for itself.
    /// </summary>
    public void Scattered(string unitCode, int year, string change, params IReadOnlyList<(RequestRow Row, Applicant Applicant, int Delta)> cells)
    {
        ReportDraft draft = Draft(unitCode, year);
        Next();
        foreach ((RequestRow row, Applicant applicant, int delta) in cells)
        {
            draft[row[applicant]] += delta;
        }

        foreach ((RequestRow row, Applicant applicant, _) in cells)
        {
            bool balance = row == Requests.New || row == Requests.CarriedIn || row == Requests.CarriedOut;
            string column = balance ? Requests.CarriedOut[applicant].Name : Requests.Handled[applicant].Name;
            decimal columnExpected = draft[Requests.Handled[applicant]] + (balance ? draft[Requests.CarriedOut[applicant]] : 0);
            decimal columnActual = balance
                ? draft[Requests.New[applicant]] + draft[Requests.CarriedIn[applicant]]
                : Outcomes(draft).Sum(outcome => draft[outcome[applicant]]);
            Expect(draft, balance ? "requests-balance" : "requests-outcomes", Severity.Error, column, columnExpected, columnActual, "", change);
            Expect(
                draft, "requests-applicants", Severity.Error, row.Total.Name,
                draft[row.Total], Applicants.Kinds.Sum(kind => draft[row[kind]]), "", change);
        }
    }

    /// <summary>Sets a block of section 四; the total is stated as given.</summary>
    public void SetBlock(ReportDraft draft, DisputeBlock block, int upheld, int corrected, int other, int pending, int total)
    {
        draft[block.Upheld] = upheld;
        draft[block.Corrected] = corrected;
        draft[block.Other] = other;
        draft[block.Pending] = pending;
        draft[block.Total] = total;
    }

    /// <summary>A block of section 四 whose results do not make its total.</summary>
    public void WrongBlock(
        string unitCode, int year, DisputeBlock block, (int Upheld, int Corrected, int Other, int Pending) results, int total,
        string change, bool suggested = false)
    {
        // No case may be pending from last year: a total that is too small would seem to have lost it.
        if (drafts.FirstOrDefault(draft => draft.Unit.Code == unitCode && draft.Year == year - 1) is { Edition: not Edition.Form2014 } prior)
        {
            prior[block.Upheld] += prior[block.Pending];
            prior[block.Pending] = 0;
        }

        ReportDraft draft = Draft(unitCode, year);
        SetBlock(draft, block, results.Upheld, results.Corrected, results.Other, results.Pending, total);
        int sum = results.Upheld + results.Corrected + results.Other + results.Pending;
        Next().Expect(
            draft, "disputes-total", Severity.Error, block.Total.Name, total, sum, suggested ? Correction(block.Total.Name, sum) : "", change);
    }

    /// <summary>More cases were pending last year than there are this year.</summary>
    public void VanishedCases(string unitCode, int year, DisputeBlock block, int pending, int total, string change)
    {
        ReportDraft prior = Draft(unitCode, year - 1);
        prior[block.Total] += pending - prior[block.Pending];
        prior[block.Pending] = pending;
        ReportDraft draft = Draft(unitCode, year);
        SetBlock(draft, block, total, 0, 0, 0, total);
        Next().Expect(draft, "disputes-pending-vanish", Severity.Warning, block.Total.Name, pending, total, "", change);
    }

    /// <summary>More or fewer requests carried in than last year carried out, the table itself balanced.</summary>
    public void CarriedInDiffers(string unitCode, int year, int delta, string change)
    {
        ReportDraft draft = Draft(unitCode, year);
        int right = draft[Requests.CarriedIn.Total];
        foreach (RequestRow row in (RequestRow[])[Requests.CarriedIn, Requests.Granted, Requests.Handled])
        {
            draft[row[Applicants.NaturalPerson]] += delta;
            draft[row.Total] += delta;
        }

        Next().Expect(draft, "carry-over", Severity.Error, Requests.CarriedIn.Total.Name, right, right + delta, "", change);
    }

    /// <summary>A total of publications that its channels do not bear out.</summary>
    public void WrongTotal(string unitCode, int year, string rule, Severity severity, int delta, bool inProse, string change)
    {
        ReportDraft draft = Draft(unitCode, year);
        int sum = draft.Channels.Values.Sum() ?? 0;
        int total = sum + delta;
        draft.PublishedTotal = total;
        Next().Expect(draft, rule, severity, inProse ? "一" : "published_total", total, sum, "", change);
    }

    /// <summary>One channel with more than the whole: its figure is changed, the total stays.</summary>
    public void ChannelOverTotal(string unitCode, int year, Channel channel, bool inProse, string change)
    {
        ReportDraft draft = Draft(unitCode, year);
        int total = draft.Channels.Values.Sum() ?? 0;
        draft.PublishedTotal = total;
        draft.Channels[channel] = total + 86;
        Next().Expect(draft, "channel-exceeds-total", Severity.Error, inProse ? "一" : $"channel.{channel.Code()}", total, total + 86, "", change);
    }

    /// <summary>The outcome rows that add up to (七)总计 in the report's own form.</summary>
    public static IEnumerable<RequestRow> Outcomes(ReportDraft draft) =>
        FormCatalogue.Find(draft.Edition, FormSection.Requests) == FormCatalogue.Requests2019
            ? Requests.Rows2019.Skip(2).SkipLast(2)
            : Requests.Rows2021.Skip(2).SkipLast(2);

    public static string Correction(string key, decimal value) => $"{key}={value.ToString("0.######", CultureInfo.InvariantCulture)}";
}
