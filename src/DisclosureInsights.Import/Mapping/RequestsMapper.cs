using DisclosureInsights.Core.Forms;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>How section 三 prints (六)其他处理.</summary>
internal enum OtherGroupForm
{
    Absent,
    Items,
    Aggregate,
}

/// <summary>
/// Maps section 三 of the 2019 and the 2021 form. A row is placed by its label; rows that lost theirs fill the rows of
/// the form between two placed ones when they are exactly as many, and are left unread otherwise.
/// </summary>
internal static class RequestsMapper
{
    // A hostile file may repeat rows without end; the form has 25.
    private const int MostLines = 400;

    /// <summary>Maps the rows; returns how (六) is printed.</summary>
    /// <param name="rows">Rows of all tables of the section, in order.</param>
    /// <param name="collapsedExpected">The report's edition prints (六) as one row (2019).</param>
    /// <param name="cells">Takes the cells.</param>
    public static OtherGroupForm Map(IReadOnlyList<FormRow> rows, bool collapsedExpected, CellCollector cells)
    {
        List<RequestLine> lines = RequestLines.Find(rows);
        if (lines.Count > MostLines)
        {
            lines.RemoveRange(MostLines, lines.Count - MostLines);
        }

        bool hasNames = lines.Exists(line => line.Label.Kind != RequestLabelKind.None);
        RequestLines.LocateValues(lines, rows);
        List<RequestPlacement> placements = RequestPlacement.Place(lines, collapsedExpected, ignoreEmpty: true);

        // An empty row of a text is either noise between the rows or a row with blanks: whichever fits the form.
        if (hasNames && placements.Exists(p => p.Line.Label.Kind == RequestLabelKind.None && p.Slot < 0)
            && lines.Exists(line => line.IsEmpty && line.Label.Kind == RequestLabelKind.None))
        {
            List<RequestPlacement> withEmpty = RequestPlacement.Place(lines, collapsedExpected, ignoreEmpty: false);
            placements = withEmpty.Exists(p => p.Slot < 0) ? placements : withEmpty;
        }

        OtherGroupForm other = OtherGroupForm.Absent;
        foreach (RequestPlacement placement in placements)
        {
            if (placement.Slot < 0)
            {
                if (!placement.Line.IsEmpty || placement.Line.Label.Kind != RequestLabelKind.None)
                {
                    cells.Leave(placement.Line.Row, placement.Why ?? UnreadReasons.RowPositionUnclear);
                }

                continue;
            }

            if (placement.Slot is >= 20 and <= 22)
            {
                other = placement.Aggregate ? OtherGroupForm.Aggregate : OtherGroupForm.Items;
            }

            Write(placement, cells);
        }

        if (lines.Count == 0 && rows.Count > 0)
        {
            cells.Leave(rows[0], UnreadReasons.TableUnclear);
        }

        return other;
    }

    private static void Write(RequestPlacement placement, CellCollector cells)
    {
        RequestRow row = placement.Aggregate
            ? Requests.Groups[RequestPlacement.GroupOf(placement.Slot)].Aggregate
            : Requests.Rows2021[placement.Slot];
        double confidence = placement.Recovered
            ? Math.Min(placement.Line.Confidence, placement.Confidence)
            : Math.Min(placement.Line.Confidence, 1);
        bool missing = placement.Line.Values.Any(value => value is null);
        for (int i = 0; i < Applicants.All.Count; i++)
        {
            // Where cells only follow each other, those of a short row may be any of the seven.
            if (placement.Line.Values[i] is SourceCell source && (!missing || placement.Line.Row.Table.IsGrid))
            {
                cells.Add(row[Applicants.All[i]], source, confidence, placement.Recovered);
            }
        }

        if (missing)
        {
            cells.Leave(placement.Line.Row, UnreadReasons.CellsMissing);
        }
        else if (placement.Line.HasExtra)
        {
            cells.Leave(placement.Line.Row, UnreadReasons.CellsExtra);
        }
    }
}
