using System.Globalization;
using CsvHelper;
using DisclosureInsights.Application.Exporting;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Application.Units;

/// <summary>Writes the list of units as the CSV that <see cref="UnitListFile"/> reads: without a stamp, which would be read as units.</summary>
public static class UnitListWriter
{
    /// <summary>UTF-8 with a byte order mark, so that Excel opens the Chinese right; safe against formulas.</summary>
    public static async Task<byte[]> WriteAsync(IReadOnlyList<Unit> units, CultureInfo culture, CancellationToken cancellationToken)
    {
        bool english = Languages.IsEnglish(culture);
        using MemoryStream content = new();
        CsvWriterOptions options = new() { WriteByteOrderMark = true, FormatProvider = CultureInfo.InvariantCulture };
        await using (CsvWriter writer = CsvWriter.Create(content, options, leaveOpen: true))
        {
            await WriteAsync(writer, english ? ["name", "code", "kind", "aliases", "active"] : ["名称", "代码", "类型", "别名", "启用"], cancellationToken);
            foreach (Unit unit in units)
            {
                string kind = unit.Kind == UnitKind.Unknown ? "" : english ? unit.Kind.Id() : Chinese(unit.Kind);
                string active = english ? unit.Active ? "yes" : "no" : unit.Active ? "是" : "否";
                await WriteAsync(
                    writer, [unit.Name, unit.Code ?? "", kind, string.Join(english ? "; " : "；", unit.Aliases), active], cancellationToken);
            }

            await writer.FlushAsync(cancellationToken);
        }

        return content.ToArray();
    }

    private static string Chinese(UnitKind kind) => kind switch
    {
        UnitKind.Town => "镇",
        UnitKind.Township => "乡",
        UnitKind.StreetOffice => "街道",
        UnitKind.Department => "部门",
        _ => "区县",
    };

    private static async Task WriteAsync(CsvWriter writer, string[] fields, CancellationToken cancellationToken)
    {
        foreach (string field in fields)
        {
            writer.WriteField(FormulaGuard.Protect(field));
        }

        await writer.EndRecordAsync(cancellationToken);
    }
}
