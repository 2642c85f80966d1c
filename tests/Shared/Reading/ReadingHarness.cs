using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import;
using DisclosureInsights.Tests.Shared.Files;
using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Tests.Shared.Reading;

/// <summary>Renders random reports in every house style, clean and with each damage, and reads them back.</summary>
public static class ReadingHarness
{
    /// <summary>
    /// Whether a tally is good enough: clean, every cell right and none doubtful; damaged, at least 99% right and at most 5%
    /// doubtful; in either nothing wrong without a doubt, no 0 from nothing, nothing invented, unit, year and header block
    /// right.
    /// </summary>
    /// <param name="tally">What was counted.</param>
    /// <param name="damage">Of all that was counted.</param>
    /// <param name="tells">Whether the renderings tell the place of every cell: <see cref="HouseStyle.Tells"/>.</param>
    public static bool IsFaithful(ReadingTally tally, Damage damage, bool tells)
    {
        bool safe = tally is { Wrong: 0, ZeroFromNothing: 0, Invented: 0, OtherFaults: 0 };
        bool complete = damage == Damage.None
            ? tally.Right == tally.Cells && tally.Doubtful == 0
            : tally.Right >= tally.Cells * 0.99 && tally.Doubtful <= tally.Cells * 0.05;
        return safe && (complete || !tells);
    }

    /// <summary>Damages that only some forms can have.</summary>
    public static bool Meets(Damage damage, Edition edition) => damage switch
    {
        Damage.None or Damage.FullWidthDigits or Damage.ThousandsSeparators or Damage.StrokeForZero or Damage.BlankForZero
            or Damage.DateDigitsLost or Damage.Traditional or Damage.KangxiRadicals or Damage.EmptyColumn or Damage.RemarksColumn
            or Damage.EmptyRows => true,
        Damage.OtherAsOneRow => edition == Edition.Form2021,
        Damage.ChangeBackslash => edition == Edition.Form2019,
        _ => edition != Edition.Form2014,
    };

    /// <summary>Renders a report and reads it back.</summary>
    /// <inheritdoc cref="Render"/>
    public static void Run(ReadingTally tally, HouseStyle style, Edition edition, Damage damage, int seed, double gaps)
    {
        (AnnualReport truth, byte[] file) = Render(style, edition, damage, seed, gaps);
        tally.Add(truth, ReportReader.Read(file, "report" + style.Extension), $"{style} {edition} {damage} {seed}");
    }

    /// <summary>Renders a report.</summary>
    /// <param name="style">The kind of file and its look.</param>
    /// <param name="edition">The form.</param>
    /// <param name="damage">What is wrong with it.</param>
    /// <param name="seed">Report, gaps and damage are made up from it.</param>
    /// <param name="gaps">Share of the cells that are blank or do not apply.</param>
    public static (AnnualReport Truth, byte[] File) Render(HouseStyle style, Edition edition, Damage damage, int seed, double gaps)
    {
        Random random = new(seed);
        AnnualReport report = RandomReports.Next(random, edition);
        if (gaps > 0 && style.ShowsBlanks)
        {
            report = RandomReports.WithGaps(report, random, gaps);
        }

        DamagedReport damaged = DamagedReport.Of(damage, report, random);
        return (damaged.Truth, style.Print(damaged.Printed));
    }
}
