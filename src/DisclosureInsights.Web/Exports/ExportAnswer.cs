using System.Globalization;
using DisclosureInsights.Application.Exporting;

namespace DisclosureInsights.Web.Exports;

/// <summary>Answers a request with a table as a file.</summary>
public static class ExportAnswer
{
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";

    private const string CsvType = "text/csv; charset=utf-8";
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The whole file or an error: it is written before the answer begins, so that none is ever partial.</summary>
    /// <param name="table">What to write.</param>
    /// <param name="stamp">What the file says of itself.</param>
    /// <param name="format"><see cref="Csv"/> or <see cref="Xlsx"/>; anything else is not found.</param>
    /// <param name="name">Name of the file without its extension; may be Chinese.</param>
    public static async Task<IResult> OfAsync(ExportTable table, ExportStamp stamp, string format, string name, CancellationToken cancellation)
    {
        using MemoryStream content = new();
        switch (format)
        {
            case Csv:
                await CsvTableWriter.WriteAsync(table, stamp, CultureInfo.CurrentUICulture, content, cancellation);
                return Results.File(content.ToArray(), CsvType, name + ".csv");
            case Xlsx:
                await XlsxTableWriter.WriteAsync(table, stamp, CultureInfo.CurrentUICulture, content, cancellation);
                return Results.File(content.ToArray(), XlsxType, name + ".xlsx");
            default:
                return Results.NotFound();
        }
    }
}
