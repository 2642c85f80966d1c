using DisclosureInsights.Application.Reviewing;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Corrections;
using RequestForm = DisclosureInsights.Core.Forms.Requests;

namespace DisclosureInsights.Web.Features.Reports.Review;

/// <summary>The cells and figures of a reading as they stand, and which of them a list holds.</summary>
public sealed class ReviewItems
{
    private readonly ReviewedReport report;
    private readonly Dictionary<CellKey, CellReading> readings;
    private readonly HashSet<ReviewSubject> disputed;

    public ReviewItems(ReviewedReport report)
    {
        this.report = report;
        readings = report.Stored.Readings.GroupBy(reading => reading.Key).ToDictionary(group => group.Key, group => group.First());
        disputed = [.. report.NotApplied.Select(correction => correction.Subject)];
        Cells = [.. report.Stored.Readings.Select(reading => Of(ReviewSubject.Of(reading.Key)))];
        Figures = [.. FactKeys().Select(key => Of(ReviewSubject.Of(key)))];
        Missing = [.. MissingKeys().Select(key => Of(ReviewSubject.Of(key)))];
    }

    /// <summary>What was read of the tables, in the order of the source.</summary>
    public IReadOnlyList<ReviewItem> Cells { get; }

    /// <summary>The figures of the prose in its order, struck ones included.</summary>
    public IReadOnlyList<ReviewItem> Figures { get; }

    /// <summary>Cells of the report's forms that were not read.</summary>
    public IReadOnlyList<ReviewItem> Missing { get; }

    /// <summary>How many wait for a person.</summary>
    public int Waiting => Cells.Concat(Figures).Count(item => item.Waits);

    /// <summary>How many needed a person and have had one.</summary>
    public int Done => Cells.Count(item => item.State is ReviewState.Confirmed or ReviewState.Corrected);

    /// <summary>What a list holds, in its order.</summary>
    public IReadOnlyList<ReviewItem> Shown(ReviewShow show) => show switch
    {
        ReviewShow.All => [.. Cells.Concat(Figures).OrderByDescending(item => item.Waits)],
        ReviewShow.Reviewed => [.. Cells.Concat(Figures).Where(item => item.History.Count > 0)],
        ReviewShow.Prose => Figures,
        ReviewShow.Unread => Missing,
        _ => [.. Cells.Concat(Figures).Where(item => item.Waits)],
    };

    /// <summary>A cell or figure as it stands.</summary>
    public ReviewItem Of(ReviewSubject subject) => subject.Cell is { } key ? OfCell(subject, key) : OfFact(subject, subject.Fact!);

    private ReviewItem OfCell(ReviewSubject subject, CellKey key)
    {
        CellReading? reading = readings.GetValueOrDefault(key);
        Cell cell = report.Report.Cells[key];
        return new ReviewItem
        {
            Subject = subject,
            State = StateOf(subject, reading is { IsDoubtful: true }, isMissing: reading is null && !cell.IsPresent),
            Cell = cell,
            Form = FormCatalogue.Describe(key, report.Report.EditionOf(FormCatalogue.SectionOf(key))),
            Raw = reading?.Raw ?? "",
            Confidence = reading?.Confidence,
            Recovered = reading?.Recovered ?? false,
            Place = reading?.Source ?? default,
            History = [.. report.History.Of(subject)],
        };
    }

    private ReviewItem OfFact(ReviewSubject subject, string key)
    {
        ProseFact? fact = report.Report.Narrative.Facts.FirstOrDefault(one => one.Key == key);
        ProseFact? words = fact ?? report.History.Of(subject).Select(entry => ((ReviewedFact)entry.Before).Fact).OfType<ProseFact>().FirstOrDefault();
        return new ReviewItem
        {
            Subject = subject,
            State = StateOf(subject, isDoubtful: false, isMissing: false),
            Fact = fact,
            Raw = words?.Text ?? "",
            History = [.. report.History.Of(subject)],
        };
    }

    private ReviewState StateOf(ReviewSubject subject, bool isDoubtful, bool isMissing) => this switch
    {
        _ when disputed.Contains(subject) => ReviewState.Disputed,
        _ when isDoubtful => ReviewState.Doubtful,
        _ when report.History.HoldingOf(subject) is { } holding =>
            holding.Kind == CorrectionKind.Confirmed ? ReviewState.Confirmed : ReviewState.Corrected,
        _ when isMissing => ReviewState.Missing,
        _ => ReviewState.Read,
    };

    /// <summary>The figures that are there, and those that people struck out, in the order of the prose.</summary>
    private IEnumerable<string> FactKeys() => report.Report.Narrative.Facts
        .Concat(report.History.Holding.Where(entry => entry.After is ReviewedFact { Fact: null })
            .Select(entry => report.History.Of(entry.Subject).Select(one => ((ReviewedFact)one.Before).Fact).OfType<ProseFact>().First()))
        .OrderBy(fact => fact.Id).Select(fact => fact.Key).Distinct(StringComparer.Ordinal);

    private IEnumerable<CellKey> MissingKeys()
    {
        CellTable cells = report.Report.Cells;
        foreach ((FormSection section, Edition edition) in report.Report.Editions.OrderBy(pair => pair.Key))
        {
            foreach (CellKey key in FormCatalogue.Find(edition, section)?.Keys ?? [])
            {
                if (!cells[key].IsPresent && !StandsInGroupRow(key, cells))
                {
                    yield return key;
                }
            }
        }
    }

    /// <summary>An item whose group is printed as one row is not missing: the report does not have it.</summary>
    private static bool StandsInGroupRow(CellKey key, CellTable cells) =>
        RequestForm.TryLocate(key, out RequestRow row, out Applicant applicant)
        && RequestForm.Groups.FirstOrDefault(group => group.Id == row.Group) is { } group
        && cells[group.Aggregate[applicant]].IsPresent;
}
