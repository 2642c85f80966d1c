using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import;

namespace DisclosureInsights.Tests.Shared.Reading;

/// <summary>Counts how faithfully renderings were read back.</summary>
public sealed class ReadingTally
{
    private const int MostExamples = 20;

    private readonly List<string> faults = [];
    private readonly List<string> unreadExamples = [];

    public int Reports { get; private set; }

    /// <summary>Cells that were printed, in whatever state.</summary>
    public int Cells { get; private set; }

    /// <summary>Cells read as they were printed, sure or doubtful.</summary>
    public int Right { get; private set; }

    /// <summary>Cells read differently, or read where none was printed, without a doubt.</summary>
    public int Wrong { get; private set; }

    /// <summary>Cells that wait for a person.</summary>
    public int Doubtful { get; private set; }

    /// <summary>Printed cells that were not read.</summary>
    public int Unread { get; private set; }

    /// <summary>Blank, not applicable or missing cells that were read as 0, sure or doubtful.</summary>
    public int ZeroFromNothing { get; private set; }

    /// <summary>Cells read where none was printed, sure or doubtful.</summary>
    public int Invented { get; private set; }

    /// <summary>Reports whose unit, year or header block was read differently.</summary>
    public int OtherFaults { get; private set; }

    /// <summary>The first faults, to look at.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>The first printed cells that were not read.</summary>
    public IReadOnlyList<string> UnreadExamples => unreadExamples;

    /// <summary>Adds a rendering.</summary>
    /// <param name="truth">The report as printed.</param>
    /// <param name="result">What was read of it.</param>
    /// <param name="name">Names the rendering in faults.</param>
    public void Add(AnnualReport truth, ReadResult result, string name)
    {
        Reports++;
        if (result.Reports.Count != 1)
        {
            Cells += truth.Cells.PresentCount;
            Unread += truth.Cells.PresentCount;
            OtherFaults++;
            Note(faults, $"{name}: {result.Reports.Count} reports, {string.Join(", ", result.Errors.Select(error => error.Code))}");
            return;
        }

        ReadReport read = result.Reports[0];
        AddCells(truth, read, name);
        string[] differences =
        [
            .. Difference("unit", UnitNames.Normalize(truth.Organisation ?? ""), UnitNames.Normalize(read.Report.Organisation ?? "")),
            .. Difference("year", truth.Period, read.Report.Period),
            .. Difference("index number", truth.Metadata.IndexNumber, read.Report.Metadata.IndexNumber),
            .. Difference("written on", truth.Metadata.WrittenOn, read.Report.Metadata.WrittenOn),
            .. Difference("published on", truth.Metadata.PublishedOn, read.Report.Metadata.PublishedOn),
        ];
        OtherFaults += differences.Length > 0 ? 1 : 0;
        foreach (string difference in differences)
        {
            Note(faults, $"{name}: {difference}");
        }
    }

    private void AddCells(AnnualReport truth, ReadReport read, string name)
    {
        Dictionary<CellKey, CellReading> readings = read.Readings.ToDictionary(reading => reading.Key);
        foreach (CellKey key in CellVocabulary.All)
        {
            Cell printed = truth.Cells[key], found = read.Report.Cells[key];
            if (!printed.IsPresent && !found.IsPresent)
            {
                continue;
            }

            bool doubtful = readings.TryGetValue(key, out CellReading? reading) && reading.IsDoubtful;
            Cells += printed.IsPresent ? 1 : 0;
            Doubtful += doubtful ? 1 : 0;
            if (printed == found)
            {
                Right++;
                continue;
            }

            if (!found.IsPresent)
            {
                Unread++;
                Note(unreadExamples, $"{name}: {key} ({printed.State} {printed})");
                continue;
            }

            bool zero = found == Cell.Number(0) && !printed.IsNumber;
            ZeroFromNothing += zero ? 1 : 0;
            Invented += printed.IsPresent ? 0 : 1;
            Wrong += doubtful ? 0 : 1;
            if (!doubtful || zero || !printed.IsPresent)
            {
                Note(faults, $"{name}: {key} printed {printed.State} {printed}, read {found.State} {found}{(doubtful ? " (doubtful)" : "")}");
            }
        }
    }

    private static IEnumerable<string> Difference<T>(string what, T printed, T read) =>
        EqualityComparer<T>.Default.Equals(printed, read) ? [] : [$"{what} '{printed}' read '{read}'"];

    private static void Note(List<string> notes, string note)
    {
        if (notes.Count < MostExamples)
        {
            notes.Add(note);
        }
    }
}
