namespace DisclosureInsights.Import.Mapping;

/// <summary>Which row of the form a row of the source is.</summary>
/// <param name="Line">The source's row.</param>
/// <param name="Slot">0-based row of the 2021 form, −1 where it could not be placed.</param>
/// <param name="Aggregate">It stands for the whole group that the slot belongs to.</param>
/// <param name="Recovered">Placed by position.</param>
/// <param name="Confidence">How sure the place is.</param>
/// <param name="Why">Why it could not be placed.</param>
internal readonly record struct RequestPlacement(
    RequestLine Line, int Slot, bool Aggregate = false, bool Recovered = false, double Confidence = 1, string? Why = null)
{
    private const double Certain = 0.95;

    /// <summary>The fit needs (六)其他处理 to be one row where the year's form has three.</summary>
    private const double Collapsed = 0.8;

    /// <summary>A label was printed that the form does not have, and the count fits.</summary>
    private const double ForeignLabel = 0.9;

    private const int OtherFirst = 20;

    public static int GroupOf(int slot)
    {
        for (int i = 0; i < RequestLabels.GroupSlots.Count; i++)
        {
            (int first, int count) = RequestLabels.GroupSlots[i];
            if (slot >= first && slot < first + count)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Places every line.</summary>
    public static List<RequestPlacement> Place(List<RequestLine> lines, bool collapsedExpected, bool ignoreEmpty)
    {
        List<RequestPlacement> result = new(lines.Count);
        List<RequestLine> used = [];
        for (int i = 0; i < lines.Count; i++)
        {
            RequestLine line = lines[i];
            if (HeadsItsItems(line, i + 1 < lines.Count ? lines[i + 1] : null))
            {
                if (!line.IsEmpty)
                {
                    result.Add(new RequestPlacement(line, -1, Why: UnreadReasons.RowOutOfOrder));
                }
            }
            else if (!ignoreEmpty || line.Label.Kind != RequestLabelKind.None || !line.IsEmpty)
            {
                used.Add(line);
            }
        }

        bool[] anchors = RisingAnchors(used);

        // Virtual rows before the first and behind the last close the gaps at the ends.
        int previousSlot = -1, previousIndex = -1;
        for (int i = 0; i <= used.Count; i++)
        {
            if (i < used.Count && !anchors[i])
            {
                continue;
            }

            int slot = i < used.Count ? used[i].Label.Slot : RequestLabels.SlotCount;
            PlaceBetween(used, previousIndex, previousSlot, i, slot, collapsedExpected, result);
            previousIndex = i;
            previousSlot = slot;
        }

        return result;
    }

    // A group's name on a row of its own above its items is a heading, even with cells behind it.
    private static bool HeadsItsItems(RequestLine line, RequestLine? next) =>
        line.Label.Kind == RequestLabelKind.Group && next is { Label.Kind: RequestLabelKind.Item }
        && next.Label.Slot == line.Label.Slot;

    // Places the anchor at `from` (unless it is virtual) and the rows without a name up to the anchor at `to`.
    private static void PlaceBetween(
        List<RequestLine> lines, int from, int fromSlot, int to, int toSlot, bool collapsedExpected, List<RequestPlacement> result)
    {
        List<RequestLine> open = [];
        for (int i = from + 1; i < to; i++)
        {
            if (lines[i].Label.Kind == RequestLabelKind.None)
            {
                open.Add(lines[i]);
            }
            else
            {
                result.Add(new RequestPlacement(lines[i], -1, Why: UnreadReasons.RowOutOfOrder));
            }
        }

        int firstFree = fromSlot + 1;
        if (from >= 0)
        {
            RequestLine anchor = lines[from];
            if (anchor.Label.Kind != RequestLabelKind.Group)
            {
                result.Add(new RequestPlacement(anchor, fromSlot));
            }
            else if (open.Count == 0 && toSlot >= fromSlot + RequestLabels.GroupSlots[GroupOf(fromSlot)].Count)
            {
                result.Add(new RequestPlacement(anchor, fromSlot, Aggregate: true));
                return;
            }
            else
            {
                open.Insert(0, anchor);
                firstFree = fromSlot;
            }
        }

        Fill(open, firstFree, toSlot, collapsedExpected, result);
    }

    private static void Fill(List<RequestLine> open, int first, int end, bool collapsedExpected, List<RequestPlacement> result)
    {
        int free = end - first;
        bool exact = open.Count == free;
        bool collapsed = !exact && open.Count == free - 2 && first <= OtherFirst && end > OtherFirst + 2
            && (open.Count == 0 || open[0].Label != new RequestLabel(RequestLabelKind.Group, OtherFirst));
        for (int i = 0; i < open.Count; i++)
        {
            if (!exact && !collapsed)
            {
                result.Add(new RequestPlacement(open[i], -1));
                continue;
            }

            int slot = first + i;
            bool aggregate = collapsed && slot == OtherFirst;
            slot += collapsed && slot > OtherFirst ? 2 : 0;
            double confidence = collapsed && !collapsedExpected ? Collapsed
                : open[i].HasUnknownWords && open[i].Label.Kind == RequestLabelKind.None ? ForeignLabel
                : Certain;
            result.Add(new RequestPlacement(open[i], slot, aggregate, Recovered: true, confidence));
        }
    }

    // The longest run of labels in the form's order: one label out of order must not unseat the others.
    private static bool[] RisingAnchors(List<RequestLine> lines)
    {
        int[] best = new int[lines.Count], before = new int[lines.Count];
        int last = -1;
        for (int i = 0; i < lines.Count; i++)
        {
            before[i] = -1;
            if (lines[i].Label.Kind == RequestLabelKind.None)
            {
                continue;
            }

            best[i] = 1;
            for (int j = 0; j < i; j++)
            {
                if (best[j] > 0 && lines[j].Label.Slot < lines[i].Label.Slot && best[j] + 1 > best[i])
                {
                    best[i] = best[j] + 1;
                    before[i] = j;
                }
            }

            last = last < 0 || best[i] > best[last] ? i : last;
        }

        bool[] anchors = new bool[lines.Count];
        for (int i = last; i >= 0; i = before[i])
        {
            anchors[i] = true;
        }

        return anchors;
    }
}
