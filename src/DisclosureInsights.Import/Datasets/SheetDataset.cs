using DisclosureInsights.Import.Readers.Workbooks;

namespace DisclosureInsights.Import.Datasets;

/// <summary>
/// Finds the dataset of a workbook: the first sheet whose header is one's. A title may stand over it, notes in other sheets.
/// </summary>
internal static class SheetDataset
{
    private const int MostRowsAbove = 5;

    /// <summary>The dataset; one without reports and with errors where a header is nearly one's; null where none looks like it.</summary>
    public static ReadResult? Find(Workbook workbook, string kind, ReadLimits limits, CancellationToken cancellationToken)
    {
        ReadResult? faulty = null;
        foreach (Sheet sheet in workbook.Sheets.OrderBy(sheet => sheet.IsHidden))
        {
            using IEnumerator<SheetRow> rows = sheet.Rows(cancellationToken).GetEnumerator();
            if (FindHeader(rows) is not { } header)
            {
                continue;
            }

            int first = rows.Current.Cells[0].Column, width = rows.Current.Cells[^1].Column - first + 1;
            if (header.Errors.Count > 0)
            {
                faulty ??= new ReadResult(kind, [], [.. header.Errors.Select(error => error with { Part = sheet.Name, Line = rows.Current.Number })]);
                continue;
            }

            return DatasetReader.Read(kind, header, new SheetRows(sheet.Name, rows, first, width), limits, cancellationToken);
        }

        return faulty;
    }

    private static DatasetHeader? FindHeader(IEnumerator<SheetRow> rows)
    {
        for (int above = 0; above <= MostRowsAbove && rows.MoveNext(); above++)
        {
            IReadOnlyList<SheetCell> cells = rows.Current.Cells;
            if (DatasetHeader.NamesUnitAndYear(cells.Select(cell => cell.Text)))
            {
                int first = cells[0].Column;
                string[] names = new string[cells[^1].Column - first + 1];
                Array.Fill(names, "");
                foreach (SheetCell cell in cells)
                {
                    names[cell.Column - first] = cell.Text;
                }

                return DatasetHeader.Of(names);
            }
        }

        return null;
    }
}
