using System.Globalization;
using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>Damages of numbers that leave their values as they are.</summary>
internal static class NumberDamages
{
    private static readonly Dictionary<CellKey, FormCell> Amounts = FormCatalogue.Sections(Edition.Form2021)
        .Concat(FormCatalogue.Sections(Edition.Form2019)).Distinct()
        .SelectMany(section => new[] { Edition.Form2019, Edition.Form2021 }.Select(edition => FormCatalogue.Find(edition, section)))
        .OfType<FormTable>().SelectMany(form => form.Cells).Where(cell => cell is { Kind: CellKind.Amount, Unit: "万元" })
        .DistinctBy(cell => cell.CellKey).ToDictionary(cell => cell.CellKey);

    /// <summary>3件, where the form counts 件.</summary>
    public static PrintedReport AddUnits(PrintedReport report) => report.WithCells((section, cell) =>
        section == FormSection.Requests && cell.Role == RenderedRole.Value && cell.Text.Length > 0 && char.IsDigit(cell.Text[^1])
            ? cell with { Text = cell.Text + "件" } : cell);

    /// <summary>The amounts of section 二 in yuan.</summary>
    /// <param name="report">What is printed.</param>
    /// <param name="header">What the header says in place of (单位:万元).</param>
    /// <param name="behind">What stands behind each amount.</param>
    public static PrintedReport PrintYuan(PrintedReport report, string header, string behind) =>
        LabelDamages.Replace(report, "(单位:万元)", header).WithCells((section, cell) =>
            section == FormSection.Proactive && cell.Key is { } key && Amounts.ContainsKey(key)
                && decimal.TryParse(cell.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount)
                ? cell with { Text = (amount * 10_000).ToString("0.######", CultureInfo.InvariantCulture) + behind } : cell);
}
