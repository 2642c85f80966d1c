using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>
/// Maps section 二. The edition shows in its columns (废止, 现行有效 or 上一年项目数量, 本年增/减) and rows (政府集中采购);
/// a row's values stand under the header's columns, or follow the label in the form's order where the header is broken.
/// </summary>
internal static class ProactiveMapper
{
    /// <summary>Maps the rows; returns the edition of the section, null where it has no row of the form.</summary>
    public static Edition? Map(IReadOnlyList<FormRow> rows, Edition? expected, CellCollector cells)
    {
        List<Line> lines = Find(rows);
        if (!lines.Exists(line => line.Row is not null))
        {
            return null;
        }

        Edition edition = Decide(lines, expected);
        IReadOnlyList<ProactiveRow> form = edition == Edition.Form2019 ? ProactiveForm.Rows2019 : ProactiveForm.Rows2021;
        Line? header = null;
        foreach (Line line in lines)
        {
            if (line.Row is null)
            {
                header = line;
                continue;
            }

            ProactiveRow? row = form.FirstOrDefault(candidate => Stem(candidate) == line.Row);
            if (row is null)
            {
                cells.Leave(line.Source, UnreadReasons.LabelUnknown);
            }
            else
            {
                MapRow(line, row, header, cells);
            }
        }

        return edition;
    }

    private static string Stem(ProactiveRow row) => row.Cells[0].Key.Split('.')[1];

    private static List<Line> Find(IReadOnlyList<FormRow> rows)
    {
        List<Line> lines = [];
        foreach (FormRow row in rows)
        {
            List<(string Column, SourceCell Cell)> header = [];
            for (int i = 0; i < row.Cells.Count && i < 40; i++)
            {
                string label = row.Label(i);
                if (label.Length == 0)
                {
                    continue;
                }

                if (ProactiveLabels.Row(label, out string glued) is { } id)
                {
                    lines.Add(new Line(row, id, label, i, glued, header));
                    break;
                }

                if (ProactiveLabels.Column(label) is { } column)
                {
                    header.Add((column, row.Cells[i]));
                }
            }

            if (header.Count > 0 && (lines.Count == 0 || lines[^1].Source != row))
            {
                lines.Add(new Line(row, null, "", 0, "", header));
            }
        }

        return lines;
    }

    private static Edition Decide(List<Line> lines, Edition? expected)
    {
        int votes = 0;
        foreach (Line line in lines)
        {
            votes += line.Row is null ? 0 : ProactiveLabels.EditionOfRow(line.Row, line.Label);
            foreach ((string column, SourceCell _) in line.Header)
            {
                votes += ProactiveLabels.EditionOfColumn(column);
            }
        }

        return votes > 0 ? Edition.Form2021
            : votes < 0 ? Edition.Form2019
            : expected == Edition.Form2019 ? Edition.Form2019 : Edition.Form2021;
    }

    private static void MapRow(Line line, ProactiveRow row, Line? header, CellCollector cells)
    {
        IReadOnlyList<FormCell> wanted = row.Cells;
        int first = line.LabelIndex + 1;
        int filled = line.Source.FilledCount - first;
        List<(string Column, SourceCell Cell)> columnLabels = line.Header.Count > 0 ? line.Header : header?.Header ?? [];
        bool inYuan = columnLabels.Exists(h => h.Column == "amount" && IsYuan(h.Cell.Text));
        if (line.Glued.Length > 0 && filled <= 0)
        {
            MapGlued(line, wanted, cells);
            return;
        }

        int[]? columns = HeaderColumns(line, wanted, header);
        bool extra = columns is null && filled > wanted.Count;
        bool missing = false;
        for (int i = 0; i < wanted.Count; i++)
        {
            int index = first + i;
            SourceCell? source = columns is not null ? line.Source.At(columns[i])
                : index < line.Source.Cells.Count ? line.Source.Cells[index]
                : null;
            if (source is not { } cell)
            {
                missing = true;
                continue;
            }

            // Cells that are missing may be any of the row's: those that are there may stand under another column.
            bool shortRow = columns is null && line.Source.Cells.Count - first < wanted.Count;
            double confidence = extra || shortRow ? 0.6 : 1;
            Add(wanted[i], cell, confidence, inYuan, cells);
        }

        if (missing || extra)
        {
            cells.Leave(line.Source, missing ? UnreadReasons.CellsMissing : UnreadReasons.CellsExtra);
        }
    }

    private static void Add(FormCell wanted, SourceCell source, double confidence, bool inYuan, CellCollector cells)
    {
        Cell cell = NumberReader.Read(source.Text, wanted.Kind, wanted.Unit);
        bool convert = inYuan && wanted.Unit == "万元" && cell.IsNumber && !source.Text.Contains('元', StringComparison.Ordinal)
            && !source.Text.Contains('万', StringComparison.Ordinal);
        if (convert)
        {
            cell = Cell.TryNumber(cell.Value / 10_000, out Cell converted) ? converted : Cell.Unreadable;
        }

        cells.Add(wanted.CellKey, cell, source, confidence, recovered: false);
    }

    // 规章000 for three columns can only be three zeros; 规章100 may be 1|0|0 or 10|0| and waits for a person.
    private static void MapGlued(Line line, IReadOnlyList<FormCell> wanted, CellCollector cells)
    {
        SourceCell label = line.Source.Cells[line.LabelIndex];
        if (line.Glued.Length != wanted.Count)
        {
            cells.Leave(line.Source, UnreadReasons.CellsMissing);
            return;
        }

        bool zeros = line.Glued.AsSpan().TrimStart('0').Length == 0;
        for (int i = 0; i < wanted.Count; i++)
        {
            cells.Add(wanted[i].CellKey, label with { Text = line.Glued[i].ToString() }, zeros ? 0.95 : 0.7, recovered: true, wanted[i].Kind, wanted[i].Unit);
        }
    }

    // Grid columns of the header for the wanted cells; null where the header does not have them all.
    private static int[]? HeaderColumns(Line line, IReadOnlyList<FormCell> wanted, Line? header)
    {
        if (header is null || !line.Source.Table.IsGrid || header.Source.Table != line.Source.Table)
        {
            return null;
        }

        int[] columns = new int[wanted.Count];
        for (int i = 0; i < wanted.Count; i++)
        {
            string id = wanted[i].Key[(wanted[i].Key.LastIndexOf('.') + 1)..];
            int place = header.Header.FindIndex(h => h.Column == id);
            if (place < 0 || line.Source.At(header.Header[place].Cell.Column) is not { } cell || cell.Column < line.Source.Cells[line.LabelIndex].Column + 1)
            {
                return null;
            }

            columns[i] = header.Header[place].Cell.Column;
        }

        return columns;
    }

    private static bool IsYuan(string header)
    {
        string text = LabelText.Normalize(header);
        return text.EndsWith('元') && !text.EndsWith("万元", StringComparison.Ordinal);
    }

    private sealed record Line(
        FormRow Source, string? Row, string Label, int LabelIndex, string Glued, List<(string Column, SourceCell Cell)> Header);
}
