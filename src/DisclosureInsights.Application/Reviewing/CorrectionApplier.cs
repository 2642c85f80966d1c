using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Corrections;

namespace DisclosureInsights.Application.Reviewing;

/// <summary>Puts what people said about a file into its reading, however often the file is read again.</summary>
public static class CorrectionApplier
{
    /// <summary>Confidence in a cell on which a person and the present reading disagree.</summary>
    public const double DisputedConfidence = 0.5;

    /// <summary>
    /// Applies everything that holds. A correction was made of certain characters: it is applied where the same characters
    /// are read again, or where the reading now agrees with the person by itself; anywhere else the cell is left as read,
    /// doubtful. Applying twice changes nothing more.
    /// </summary>
    public static AppliedReading Apply(AnnualReport report, IReadOnlyList<CellReading> readings, CorrectionHistory history)
    {
        AppliedReading applied = new(report, readings, []);
        List<Correction> notApplied = [];
        foreach (Correction correction in history.Holding)
        {
            if (Fits(applied, correction))
            {
                applied = Set(applied, correction.Subject, correction.After);
            }
            else
            {
                applied = correction.Subject.Cell is { } cell ? Doubt(applied, cell) : applied;
                notApplied.Add(correction);
            }
        }

        return applied with { NotApplied = notApplied };
    }

    /// <summary>What the reading says about a subject now; null where it has no such thing.</summary>
    public static ReviewedValue? ValueOf(AnnualReport report, IReadOnlyList<CellReading> readings, ReviewSubject subject)
    {
        if (subject.Cell is { } key)
        {
            CellReading? reading = readings.FirstOrDefault(one => one.Key == key);
            return new ReviewedCell(reading?.Raw ?? "", report.Cells[key], reading?.Confidence ?? 0, reading?.Recovered ?? false);
        }

        return report.Narrative.Facts.FirstOrDefault(fact => fact.Key == subject.Fact) is { } found ? new ReviewedFact(found) : null;
    }

    /// <summary>Makes one cell or figure what a person says it is, or what it was before.</summary>
    public static AppliedReading Set(AppliedReading reading, ReviewSubject subject, ReviewedValue value) => (subject, value) switch
    {
        ({ Cell: { } key }, ReviewedCell cell) => SetCell(reading, key, cell),
        ({ Fact: { } key }, ReviewedFact fact) => reading with { Report = SetFact(reading.Report, key, fact.Fact) },
        _ => throw new ArgumentException($"A {value.GetType().Name} says nothing about {subject}.", nameof(value)),
    };

    private static bool Fits(AppliedReading reading, Correction correction)
    {
        ReviewedValue? now = ValueOf(reading.Report, reading.Readings, correction.Subject);
        return (now, correction.Before, correction.After) switch
        {
            (ReviewedCell cell, ReviewedCell before, ReviewedCell after) => cell.Raw == before.Raw || cell.Cell == after.Cell,

            // The key holds place and kind of the words; they may still be other words at the same place.
            (ReviewedFact fact, ReviewedFact before, ReviewedFact after) => fact.Fact!.Text == (before.Fact ?? after.Fact)?.Text,
            (null, _, ReviewedFact after) => after.Fact is null,
            _ => false,
        };
    }

    private static AppliedReading SetCell(AppliedReading reading, CellKey key, ReviewedCell value)
    {
        CellTable cells = reading.Report.Cells.Copy();
        cells[key] = value.Cell;
        List<CellReading> readings = [.. reading.Readings];
        int place = readings.FindIndex(one => one.Key == key);
        if (place >= 0)
        {
            readings[place] = readings[place] with { Confidence = value.Confidence, Recovered = value.Recovered };

            // A cell that the reader had not found is unknown again when what was typed is withdrawn.
            if (!value.Cell.IsPresent)
            {
                readings.RemoveAt(place);
            }
        }
        else if (value.Cell.IsPresent)
        {
            readings.Add(new CellReading(key, value.Raw, value.Confidence, value.Recovered, default));
        }

        return reading with { Report = reading.Report with { Cells = cells }, Readings = readings };
    }

    private static AnnualReport SetFact(AnnualReport report, string key, ProseFact? value)
    {
        List<ProseFact> facts = [.. report.Narrative.Facts];
        int place = facts.FindIndex(fact => fact.Key == key);
        if (place >= 0)
        {
            ProseFact read = facts[place];
            if (value is null)
            {
                facts.RemoveAt(place);
            }
            else
            {
                // Ids belong to this reading; what the words are a part of is not a person's to say, only that it is none.
                facts[place] = value with { Id = read.Id, PartOf = value.PartOf is null ? null : read.PartOf ?? value.PartOf };
            }
        }
        else if (value is not null)
        {
            int before = facts.FindIndex(fact => fact.Id > value.Id);
            facts.Insert(before < 0 ? facts.Count : before, value);
        }

        return report with { Narrative = report.Narrative with { Facts = facts } };
    }

    private static AppliedReading Doubt(AppliedReading reading, CellKey key) => reading with
    {
        Readings =
        [
            .. reading.Readings.Select(one => one.Key == key ? one with { Confidence = Math.Min(one.Confidence, DisputedConfidence) } : one),
        ],
    };
}
