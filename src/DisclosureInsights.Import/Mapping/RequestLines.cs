using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>Finds the rows of section 三 that carry values and the seven values in each.</summary>
internal static class RequestLines
{
    private const int Columns = 7;
    private const int MostMisprints = 60;

    /// <summary>The rows with values, in the order of the source, headings and header rows left out.</summary>
    public static List<RequestLine> Find(IReadOnlyList<FormRow> rows)
    {
        List<RequestLine> lines = [];
        int misprints = MostMisprints;
        foreach (FormRow row in rows)
        {
            if (Read(row, ref misprints) is { } line)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static RequestLine? Read(FormRow row, ref int misprints)
    {
        RequestLabel label = default;
        bool unknown = false;
        int firstValue = 0;
        for (int i = 0; i < row.Cells.Count; i++)
        {
            string words = row.Label(i);
            if (words.Length == 0)
            {
                if (row.Cells[i].IsBlank)
                {
                    continue;
                }

                break;
            }

            // Words behind the row's own name stand where a number belongs. 总计 and 其他 may be the header's.
            if (label.Kind is RequestLabelKind.Row or RequestLabelKind.Item && !IsAmbiguous(label))
            {
                break;
            }

            RequestLabel found = RequestLabels.Match(words, ref misprints);
            unknown |= found.Kind == RequestLabelKind.None;
            if (found.Kind > RequestLabelKind.Above)
            {
                label = found;
            }

            firstValue = i + 1;
        }

        // 自然人 | 法人或其他组织 | 总计 is a header, though 总计 and 其他 are also names of rows.
        if (unknown && IsAmbiguous(label))
        {
            label = default;
        }

        RequestLine line = new(row, label, unknown, firstValue);
        bool hasValues = label.Kind == RequestLabelKind.None
            ? line.Available >= Columns && (!unknown || line.Filled >= Columns) && OnlyValues(line)
            : line.Available >= 1;
        return hasValues ? line : null;
    }

    private static bool IsAmbiguous(RequestLabel label) =>
        label is { Kind: not RequestLabelKind.Group, Slot: RequestLabels.Handled or RequestLabels.OtherItem };

    private static bool OnlyValues(RequestLine line)
    {
        int filled = line.FirstValue + line.Filled;
        for (int i = line.FirstValue; i < filled; i++)
        {
            if (line.Row.Label(i).Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Finds the seven values of every line: by the grid's columns where there is a grid, else by counting.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="rows">All rows of the section, the header's among them.</param>
    public static void LocateValues(List<RequestLine> lines, IReadOnlyList<FormRow> rows)
    {
        FormRow? header = rows.FirstOrDefault(row => HeaderColumn(row) is not null);
        int? width = header is null ? null : Width(rows, header.Table), frame = GridFrame(lines, header, width);
        GridShift? shift = frame is { } first ? GridShift.Of(lines, first) : null;
        List<RequestLine> named = [], unnamed = [];
        for (int i = 0; i < lines.Count; i++)
        {
            RequestLine line = lines[i];

            // A group's name with another label below it stands for the whole group: seven values follow it.
            bool wholeGroup = line.Label.Kind == RequestLabelKind.Group && line.Filled <= Columns
                && (i + 1 == lines.Count || lines[i + 1].Label.Kind != RequestLabelKind.None);
            // Another table's columns are others, unless there are as many of them: then it is the rest of this one.
            bool sameGrid = width is null || Width(line.Row) == width;
            if (frame is { } start && line.Row.Table.IsGrid && sameGrid && TakeFromGrid(line, start, wholeGroup ? (0, 1) : shift!.Of(line)))
            {
                continue;
            }

            (line.IsNamed || wholeGroup ? named : unnamed).Add(line);
        }

        named.ForEach(TakeNamed);
        UnlabelledOffset offset = UnlabelledOffset.Of(named, unnamed);
        unnamed.ForEach(offset.Take);
    }

    // Behind a row's own name the seven values follow, and nothing else does.
    private static void TakeNamed(RequestLine line)
    {
        // Markdown leaves the places empty that a merged label covers.
        int lead = line.Filled - Columns;
        if (lead > 0 && line.IsBlankBefore(lead) && !line.HasBlankWithin(lead, Columns))
        {
            line.Take(lead);
            line.Confidence = 0.95;
            return;
        }

        bool complete = line.Take(0);
        if (!complete)
        {
            line.Confidence = 0.5;
        }
        else if (line.Filled > Columns)
        {
            line.HasExtra = true;
            line.Confidence = line.AddsUp(0) == true && line.AddsUp(1) != true ? 0.95 : 0.6;
        }
    }

    // The first column of values is that under 自然人, or where the header is lost, that behind the rows' names if they
    // all end there and seven columns follow; names that are not merged leave blanks before it.
    private static int? GridFrame(List<RequestLine> lines, FormRow? header, int? headerWidth)
    {
        int? start = header is null ? null : HeaderColumn(header), width = null, ends = null;
        int voters = 0;
        bool oneEnd = true, blankBefore = true;
        foreach (RequestLine line in lines)
        {
            if (!line.Row.Table.IsGrid || !line.IsNamed || (headerWidth is { } wanted && Width(line.Row) != wanted))
            {
                continue;
            }

            SourceCell label = line.Row.Cells[line.FirstValue - 1];
            int end = label.Column + label.Width, whole = Width(line.Row);
            if (start is { } known ? end > known || whole < known + Columns : width is not null && width != whole)
            {
                return null;
            }

            oneEnd &= ends is null || ends == end;
            (ends, width) = (Math.Max(end, ends ?? 0), whole);
            blankBefore &= IsBlankUpTo(line, whole - Columns);
            voters++;
        }

        if (voters < 2 || start is not null)
        {
            return voters < 2 ? null : start;
        }

        return oneEnd && width == ends + Columns ? ends
            : blankBefore && width - Columns >= ends ? width - Columns : null;
    }

    private static bool IsBlankUpTo(RequestLine line, int column)
    {
        bool any = false;
        for (int i = line.FirstValue; i < line.Row.Cells.Count; i++)
        {
            SourceCell cell = line.Row.Cells[i];
            if (cell.Column >= column)
            {
                any |= !cell.IsBlank;
            }
            else if (!cell.IsBlank || cell.Column + cell.Width > column)
            {
                return false;
            }
        }

        return any;
    }

    private static int? HeaderColumn(FormRow row)
    {
        for (int i = 0; row.Table.IsGrid && i < row.Cells.Count && i < 20; i++)
        {
            if (row.Label(i) == "自然人")
            {
                return row.Cells[i].Column;
            }
        }

        return null;
    }

    private static int Width(FormRow row) => row.Cells.Count == 0 ? 0 : row.Cells[^1].Column + row.Cells[^1].Width;

    private static int Width(IReadOnlyList<FormRow> rows, SourceTable table) => rows.Where(row => row.Table == table).Max(Width);

    private static bool TakeFromGrid(RequestLine line, int start, (int Columns, double Confidence) shift)
    {
        if (Width(line.Row) < start + Columns)
        {
            return false;
        }

        (int moved, line.Confidence) = shift;
        for (int i = 0; i < Columns; i++)
        {
            SourceCell? cell = line.Row.At(start + i - moved);
            bool merged = cell is { Width: > 1 };
            line.Values[i] = merged && cell!.Value.Column != start + i - moved ? null : cell;
            line.Confidence = merged ? 0.5 : line.Confidence;
        }

        return true;
    }
}
