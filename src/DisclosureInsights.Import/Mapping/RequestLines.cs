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

            // Words behind the row's own name stand where a number belongs.
            if (label.Kind is RequestLabelKind.Row or RequestLabelKind.Item)
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

        // 自然人 | 法人或其他组织 | 总计 is a header, though 总计 is also a row's name.
        if (unknown && label.Kind != RequestLabelKind.Group)
        {
            label = default;
        }

        RequestLine line = new(row, label, unknown, firstValue);
        bool hasValues = label.Kind == RequestLabelKind.None
            ? line.Available >= Columns && (!unknown || line.Filled >= Columns) && OnlyValues(line)
            : line.Available >= 1;
        return hasValues ? line : null;
    }

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
    public static void LocateValues(List<RequestLine> lines)
    {
        int? frame = GridFrame(lines);
        List<RequestLine> counted = [];
        foreach (RequestLine line in lines)
        {
            if (frame is not { } start || !line.Row.Table.IsGrid || !TakeFromGrid(line, start))
            {
                counted.Add(line);
            }
        }

        UnlabelledOffset offset = UnlabelledOffset.Of(counted);
        foreach (RequestLine line in counted)
        {
            if (line.IsNamed)
            {
                TakeNamed(line);
            }
            else
            {
                offset.Take(line);
            }
        }
    }

    // Behind a row's own name the seven values follow, and nothing else does.
    private static void TakeNamed(RequestLine line)
    {
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

    // Rows that stand alone span the label columns: behind them the values begin, in one column for all of them.
    private static int? GridFrame(List<RequestLine> lines)
    {
        int? start = null;
        int voters = 0;
        foreach (RequestLine line in lines)
        {
            if (!line.Row.Table.IsGrid || !line.IsNamed)
            {
                continue;
            }

            int end = line.Row.Cells[line.FirstValue - 1] is var label ? label.Column + label.Width : 0;
            if (start is not null && start != end)
            {
                return null;
            }

            start = end;
            voters++;
        }

        return voters >= 2 ? start : null;
    }

    private static bool TakeFromGrid(RequestLine line, int start)
    {
        Documents.SourceCell last = line.Row.Cells[^1];
        if (last.Column + last.Width < start + Columns)
        {
            return false;
        }

        for (int i = 0; i < Columns; i++)
        {
            Documents.SourceCell? cell = line.Row.At(start + i);
            bool merged = cell is { Width: > 1 };
            line.Values[i] = merged && cell!.Value.Column != start + i ? null : cell;
            line.Confidence = merged ? 0.5 : line.Confidence;
        }

        return true;
    }
}
