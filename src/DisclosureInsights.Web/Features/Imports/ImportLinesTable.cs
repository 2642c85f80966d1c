using System.Globalization;
using System.Runtime.CompilerServices;
using DisclosureInsights.Application.Exporting;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Data;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;
using Microsoft.Extensions.Localization;

namespace DisclosureInsights.Web.Features.Imports;

/// <summary>The lines of an import as a table to be exported.</summary>
public sealed class ImportLinesTable(ImportBatchStore batches, UnitStore units, IStringLocalizer<ImportPageTexts> texts)
{
    private const int ReadAtOnce = 1000;

    /// <param name="tenant">Whose.</param>
    /// <param name="batch">The import.</param>
    /// <param name="outcome">Null for all lines.</param>
    public ExportTable Of(TenantId tenant, Guid batch, ImportOutcome? outcome) => new(
        texts["lines.fileName"],
        [
            new(texts["column.outcome"], Width: 14),
            new(texts["column.file"], Width: 40),
            new(texts["column.part"], Width: 14),
            new(texts["column.line"], ExportColumnKind.Year, 8),
            new(texts["column.unit"], Width: 24),
            new(texts["column.year"], ExportColumnKind.Year, 8),
            new(texts["column.message"], Width: 60),
        ],
        RowsAsync(tenant, batch, outcome));

    private async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        TenantId tenant, Guid batch, ImportOutcome? outcome, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        CultureInfo culture = CultureInfo.CurrentUICulture;
        Dictionary<int, string> files =
            (await batches.FilesAsync(tenant, batch, cancellation)).ToDictionary(file => file.Ordinal, file => file.FileName);
        Dictionary<UnitId, string> names =
            (await units.ListAsync(tenant, includeInactive: true, cancellation)).ToDictionary(unit => unit.Id, unit => unit.Name);
        int read = 0;
        Page<ImportItem> page;
        do
        {
            page = await batches.ItemsAsync(tenant, batch, read, ReadAtOnce, outcome is { } one ? [one] : null, cancellation);
            foreach (ImportItem line in page.Items)
            {
                yield return
                [
                    ImportTexts.Outcome(line.Outcome, culture),
                    files.GetValueOrDefault(line.FileOrdinal),
                    line.Part,
                    (decimal?)line.Line,
                    (line.UnitId is { } unit ? names.GetValueOrDefault(unit) : null) ?? line.Organisation,
                    (decimal?)line.Year,
                    ImportTexts.Message(line, culture),
                ];
            }

            read += page.Items.Count;
        }
        while (page.Items.Count > 0 && read < page.Total);
    }
}
