using System.Xml;
using DisclosureInsights.Import.Datasets;
using DisclosureInsights.Import.Documents;
using DisclosureInsights.Import.Readers.Workbooks;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// Workbooks, .xlsx and .xls: a document a sheet, or the dataset that one of the sheets holds. Values are those stored, not
/// those a format shows; a formula counts by the value that was calculated for it. Hidden sheets are read where no other
/// sheet has anything.
/// </summary>
public static class WorkbookReader
{
    /// <summary>Reads a workbook.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">First argument of errors.</param>
    /// <param name="kind"><c>xlsx</c> or <c>xls</c>.</param>
    /// <param name="limits">Limits on untrusted files.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static SourceContents Read(
        ReadOnlyMemory<byte> content, string fileName, string kind, ReadLimits limits, CancellationToken cancellationToken)
    {
        try
        {
            if (kind == "xls")
            {
                return Read(new XlsWorkbook(content), fileName, kind, limits, cancellationToken);
            }

            using OfficePackage? package = OfficePackage.Open(content, limits, limits.MaximumUnpackedBytes, out ReadError? refusal);
            if (package is null)
            {
                return new SourceContents(kind, [], null, [refusal! with { Arguments = [fileName, .. refusal.Arguments] }]);
            }

            return Read(new XlsxWorkbook(package), fileName, kind, limits, cancellationToken);
        }
        catch (WorkbookRefusedException refused)
        {
            return SourceContents.Failed(kind, refused.Code, fileName, refused.Kind);
        }
        catch (ReadLimitException exceeded)
        {
            return SourceContents.Failed(kind, ReadErrorCode.TooComplex, fileName, exceeded.Limit);
        }
        catch (Exception damaged) when (IsDamage(damaged))
        {
            return SourceContents.Failed(kind, ReadErrorCode.NotReadable, fileName);
        }
    }

    private static SourceContents Read(
        Workbook workbook, string fileName, string kind, ReadLimits limits, CancellationToken cancellationToken)
    {
        ReadResult? dataset = SheetDataset.Find(workbook, kind, limits, cancellationToken);
        if (dataset is { Reports.Count: > 0 })
        {
            return new SourceContents(kind, [], dataset, dataset.Errors);
        }

        List<SourceDocument> documents = [];
        List<ReadError> errors = [];
        int tables = 0;
        foreach (bool hidden in (bool[])[false, true])
        {
            foreach (Sheet sheet in workbook.Sheets.Where(sheet => sheet.IsHidden == hidden))
            {
                cancellationToken.ThrowIfCancellationRequested();
                AddSheet(sheet);
            }

            if (documents.Count > 0)
            {
                break;
            }
        }

        return documents.Count == 0 && errors.Count == 0 && dataset is null
            ? SourceContents.Failed(kind, ReadErrorCode.EmptyFile, fileName)
            : new SourceContents(kind, documents, dataset, [.. dataset?.Errors ?? [], .. errors]);

        void AddSheet(Sheet sheet)
        {
            try
            {
                IReadOnlyList<SourceBlock> blocks = Blocks(sheet, limits, tables, cancellationToken);
                tables += blocks.OfType<SourceTable>().Count();
                if (blocks.Count > 0)
                {
                    documents.Add(new SourceDocument(kind, blocks, sheet.Name, sheet.Name));
                }
            }
            catch (ReadLimitException exceeded)
            {
                errors.Add(new ReadError(ReadErrorCode.TooComplex, sheet.Name, null, fileName, exceeded.Limit));
            }
        }
    }

    private static IReadOnlyList<SourceBlock> Blocks(Sheet sheet, ReadLimits limits, int tablesBefore, CancellationToken cancellationToken)
    {
        // A register beside the report may be long; what no table of a document can hold need not be read to its end.
        int most = limits.MaximumTableCells * 4;
        SortedDictionary<int, SheetRow> rows = [];
        int cells = 0;
        foreach (SheetRow row in sheet.Rows(cancellationToken))
        {
            cells += row.Cells.Count + 1;
            if (cells > most)
            {
                throw new ReadLimitException(most.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            if (row.LastCell >= 0)
            {
                rows.TryAdd(row.Number, row);
            }
        }

        return rows.Values.Any(row => row.Cells.Count > 0)
            ? new SheetBlocks(limits, tablesBefore).Of(PlacedRow.Place([.. rows.Values], sheet.Merged))
            : [];
    }

    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException;
}
