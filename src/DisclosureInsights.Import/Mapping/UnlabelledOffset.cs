namespace DisclosureInsights.Import.Mapping;

/// <summary>
/// Where the seven values begin in rows of a text that lost their item's label. Scrapers drop the label, leave its cell
/// empty, or turn it into a "0": then eight numbers stand in a row of seven columns, and the first is no value. Which
/// of these a text does is decided over all of its rows, since one row with a blank could be either.
/// </summary>
internal sealed class UnlabelledOffset
{
    private const int Columns = 7;
    private const double Recovered = 0.95;
    private const double Doubtful = 0.7;

    private readonly int shifted;
    private readonly int plain;
    private readonly bool totalsBlank;

    private UnlabelledOffset(int shifted, int plain, bool totalsBlank)
    {
        this.shifted = shifted;
        this.plain = plain;
        this.totalsBlank = totalsBlank;
    }

    /// <param name="named">Rows whose values follow their name.</param>
    /// <param name="unnamed">The rows to decide over.</param>
    public static UnlabelledOffset Of(List<RequestLine> named, List<RequestLine> unnamed)
    {
        int shifted = 0, plain = 0;
        bool totalsBlank = named.Exists(line =>
            line.Available >= Columns && line.Row.Cells[line.FirstValue + Columns - 1].IsBlank);
        foreach (RequestLine line in unnamed)
        {
            if (line.Filled == Columns + 1 && LosesFirst(line))
            {
                shifted++;
            }
            else if (line.Filled == Columns && !line.HasBlankWithin(0, Columns) && (line.Available == Columns || !LosesFirst(line)))
            {
                plain++;
            }
        }

        return new UnlabelledOffset(shifted, plain, totalsBlank);
    }

    /// <summary>Takes the values of a row without an item's label.</summary>
    public void Take(RequestLine line)
    {
        switch (line.Filled)
        {
            case Columns + 1 when LosesFirst(line):
                line.Take(1);
                line.Confidence = shifted > 1 || line.AddsUp(1) == true ? Recovered : Doubtful;
                break;
            case Columns + 1:
                bool first = line.AddsUp(0) == true, second = line.AddsUp(1) == true;
                line.Take(second ? 1 : 0);
                line.Confidence = first == second ? 0.6 : Recovered;
                break;
            case > Columns + 1:
                line.Take(0);
                line.Confidence = 0.5;
                break;
            case Columns when !line.HasBlankWithin(0, Columns):
                TakeComplete(line);
                break;
            default:
                TakeWithBlanks(line);
                break;
        }
    }

    // Seven numbers are a complete row, unless the first is a lost label and the total is blank.
    private void TakeComplete(RequestLine line)
    {
        bool mayBeShifted = line.Available > Columns && LosesFirst(line);
        bool? addsUp = mayBeShifted ? line.AddsUp(0) : null;
        bool isShifted = mayBeShifted && shifted > 1 && (addsUp == false || plain == 0);
        line.Take(isShifted ? 1 : 0);
        line.Confidence = (isShifted && addsUp == false) || !mayBeShifted || (shifted == 0 && !totalsBlank) ? Recovered : Doubtful;
    }

    private void TakeWithBlanks(RequestLine line)
    {
        bool isShifted = shifted > 0 && shifted >= plain;
        bool complete = line.Take(isShifted ? 1 : 0);
        bool agreed = isShifted ? shifted > 1 && plain == 0 && LosesFirst(line) : plain > 1 && shifted == 0;
        line.Confidence = !complete ? 0.5 : agreed ? Recovered : Doubtful;
    }

    private static bool LosesFirst(RequestLine line)
    {
        if (line.Available == 0)
        {
            return false;
        }

        ReadOnlySpan<char> first = line.Row.Cells[line.FirstValue].Text.AsSpan().Trim();
        return first.Length == 0 || first is "0" or "０";
    }
}
