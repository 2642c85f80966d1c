using System.Globalization;

namespace DisclosureInsights.Import.Readers.Word;

/// <summary>Reads tables of a Word file: rows and cells that are shown, each where it begins.</summary>
internal sealed class DocxTableReader(DocxParts parts, DocxBodyReader body)
{
    private readonly XmlCursor cursor = parts.Cursor;

    /// <summary>Reads the table the cursor stands on, and goes behind it.</summary>
    public DocxTable Read()
    {
        parts.CancellationToken.ThrowIfCancellationRequested();
        if (++parts.Tables > parts.Limits.MaximumTables)
        {
            throw new ReadLimitException(parts.Limits.MaximumTables.ToString(CultureInfo.InvariantCulture));
        }

        DocxTable table = new();
        DocxGrid grid = new(parts);
        ReadRows(table, grid);
        grid.EndTable(table);
        return table;
    }

    private void ReadRows(DocxTable table, DocxGrid grid)
    {
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            switch (cursor.Name)
            {
                case "tblGrid":
                    ReadColumns(grid);
                    break;
                case "tr":
                    ReadRow(table, grid);
                    break;
                case "sdt":
                    DocxWrappers.ReadControl(parts, () => ReadRows(table, grid));
                    break;
                case "customXml" or "smartTag" or "ins" or "moveTo":
                    ReadRows(table, grid);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }
    }

    private void ReadColumns(DocxGrid grid)
    {
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            if (cursor.Name == "gridCol")
            {
                grid.AddColumn(int.TryParse(cursor.Attribute("w"), NumberStyles.None, CultureInfo.InvariantCulture, out int width) ? width : 0);
            }

            cursor.Skip();
        }
    }

    private void ReadRow(DocxTable table, DocxGrid grid)
    {
        List<DocxCell> row = [];
        grid.BeginRow();
        if (!ReadCells(row, grid))
        {
            return;
        }

        grid.EndRow();
        if (row.Count > 0)
        {
            table.Rows.Add(row);
        }
    }

    // False where the row is deleted or hidden.
    private bool ReadCells(List<DocxCell> row, DocxGrid grid)
    {
        bool shown = true;
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            switch (cursor.Name)
            {
                case "trPr":
                    shown &= ReadRowProperties(grid);
                    break;
                case "tc" when shown:
                    ReadCell(row, grid);
                    break;
                case "sdt" when shown:
                    DocxWrappers.ReadControl(parts, () => ReadCells(row, grid));
                    break;
                case "customXml" or "smartTag" or "ins" or "moveTo" when shown:
                    ReadCells(row, grid);
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return shown;
    }

    private bool ReadRowProperties(DocxGrid grid)
    {
        bool shown = true;
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            switch (cursor.Name)
            {
                case "gridBefore":
                    grid.SkipColumns(DocxCellProperties.Columns(cursor));
                    break;
                case "del" or "moveFrom":
                    shown = false;
                    break;
                case "hidden":
                    shown &= !cursor.IsOn();
                    break;
                default:
                    break;
            }

            cursor.Skip();
        }

        return shown;
    }

    private void ReadCell(List<DocxCell> row, DocxGrid grid)
    {
        DocxCellProperties properties = DocxCellProperties.Plain;
        DocxCell? cell = null;
        bool isPlaced = false;
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            if (cursor.Name == "tcPr" && !isPlaced)
            {
                properties = DocxCellProperties.Read(cursor);
                cell = Place();
            }
            else if ((cell ??= Place()) is { } begun)
            {
                body.Read(begun.Blocks);
            }
            else
            {
                cursor.Skip();
            }
        }

        if ((cell ?? Place()) is { } ended)
        {
            body.Finish(ended.Blocks);
        }

        DocxCell? Place()
        {
            if (isPlaced || properties.IsDeleted)
            {
                return null;
            }

            isPlaced = true;
            if (grid.Place(properties) is not { } placed)
            {
                return null;
            }

            row.Add(placed);
            return placed;
        }
    }
}
