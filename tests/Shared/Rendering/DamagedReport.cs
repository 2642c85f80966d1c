using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>A damaged report and what a careful reader finds in it.</summary>
/// <param name="Truth">The cells as they are printed: a blank is blank, a row left out is absent.</param>
/// <param name="Printed">What is printed.</param>
public sealed record DamagedReport(AnnualReport Truth, PrintedReport Printed)
{
    /// <summary>Damages a report; the same random does the same.</summary>
    public static DamagedReport Of(Damage damage, AnnualReport report, Random random) =>
        Of(damage, report, PrintedReport.Of(report), random);

    /// <summary>Damages what is printed of a report already.</summary>
    public static DamagedReport Of(Damage damage, AnnualReport report, PrintedReport printed, Random random) => damage switch
    {
        Damage.ItemLabelsLost => new(report, LabelDamages.LoseItemLabels(printed)),
        Damage.ItemLabelsBlank => new(report, LabelDamages.ReplaceItemLabels(printed, "")),
        Damage.ItemLabelsZero => new(report, LabelDamages.ReplaceItemLabels(printed, "0")),
        Damage.HeadingsMissing => new(report, printed with { Blocks = [.. printed.Blocks.Where(block => block is not PrintedHeading { Form: not null })] }),
        Damage.DisputesHeaderBroken => new(report, LabelDamages.BreakDisputesHeader(printed)),
        Damage.DisputesHeaderLost => new(report, TableDamages.LoseHeader(printed, FormSection.Disputes)),
        Damage.RequestsHeaderLost => new(report, TableDamages.LoseHeader(printed, FormSection.Requests)),
        Damage.HeadersSplit => new(report, LabelDamages.SplitLabels(printed, RenderedRole.Header)),
        Damage.LabelsSplit => new(report, LabelDamages.SplitLabels(printed, RenderedRole.ItemLabel)),
        Damage.YearInHeaders => new(report, LabelDamages.PutYear(printed, report.Period!.Value.Year)),
        Damage.ChangeBackslash => new(report, LabelDamages.Replace(printed, "增/减", "增\\减")),
        Damage.Misprints => new(report, LabelDamages.Misprint(printed, random)),
        Damage.Traditional => new(report, LabelDamages.MakeTraditional(printed)),
        Damage.KangxiRadicals => new(report, LabelDamages.MakeKangxi(printed)),
        Damage.OtherAsOneRow => Reprint(RandomReports.WithOtherAsOneRow(report)),
        Damage.RowMissing => TableDamages.LoseRow(report, printed, random),
        Damage.RowMissingWithoutLabels => LoseRowAndLabels(report, printed, random),
        Damage.TableAGroup => new(report, TableDamages.DivideByGroup(printed)),
        Damage.PageBreak => new(report, TableDamages.BreakPages(printed, random)),
        Damage.OneTable => new(report, TableDamages.JoinTables(printed)),
        Damage.EmptyRows => new(report, TableDamages.AddEmptyRows(printed)),
        Damage.EmptyColumn => new(report, TableDamages.AddColumn(printed, "")),
        Damage.RemarksColumn => new(report, TableDamages.AddColumn(printed, "备注")),
        Damage.GluedNumbers => new(report, TableDamages.GlueNumbers(printed)),
        Damage.BlankForZero => Reprint(WithCells(report, (_, cell) => cell == Cell.Number(0) ? Cell.Blank : cell)),
        Damage.StrokeForZero => Reprint(WithCells(report, (_, cell) => cell == Cell.Number(0) ? Cell.NotApplicable : cell)),
        Damage.OnlyTotals => Reprint(WithCells(report, (key, cell) =>
            key.Name.StartsWith("requests.", StringComparison.Ordinal) && !key.Name.EndsWith(".total", StringComparison.Ordinal) ? Cell.Blank : cell)),
        Damage.FullWidthDigits => new(report, PrintedReport.Of(report, NumberStyle.FullWidth)),
        Damage.ThousandsSeparators => new(report, PrintedReport.Of(report, NumberStyle.Thousands)),
        Damage.NumbersWithUnit => new(report, NumberDamages.AddUnits(printed)),
        Damage.AmountsInYuan => new(report, NumberDamages.PrintYuan(printed, "(单位:元)", "")),
        Damage.AmountsSayYuan => new(report, NumberDamages.PrintYuan(printed, "", "元")),
        Damage.AmountsWithoutUnit => new(report, LabelDamages.Replace(printed, "(单位:万元)", "")),
        Damage.DateDigitsLost => LoseDateDigits(report, printed),
        Damage.None => new(report, printed),
        _ => throw new ArgumentOutOfRangeException(nameof(damage), damage, null),
    };

    private static DamagedReport Reprint(AnnualReport report) => new(report, PrintedReport.Of(report));

    private static DamagedReport LoseRowAndLabels(AnnualReport report, PrintedReport printed, Random random)
    {
        DamagedReport damaged = TableDamages.LoseRow(report, printed, random);
        return damaged with { Printed = LabelDamages.ReplaceItemLabels(damaged.Printed, "0") };
    }

    private static AnnualReport WithCells(AnnualReport report, Func<CellKey, Cell, Cell> change)
    {
        CellTable cells = report.Cells.Copy();
        foreach (CellKey key in report.Cells.PresentKeys)
        {
            cells[key] = change(key, cells[key]);
        }

        return report with { Cells = cells };
    }

    // 2019-01-11 becomes 201911日.
    private static DamagedReport LoseDateDigits(AnnualReport report, PrintedReport printed)
    {
        if (report.Metadata.WrittenOn is not { } written)
        {
            return new(report, printed);
        }

        string lost = string.Create(CultureInfo.InvariantCulture, $"{written.Year}{written.Day}日");
        return new(
            report with { Metadata = report.Metadata with { WrittenOn = null } },
            printed with { Header = [.. printed.Header.Select(entry => entry.Label == "成文日期" ? entry with { Text = lost } : entry)] });
    }
}
