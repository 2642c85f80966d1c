using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>A row of section 三 that has values: what its labels say and where its values begin.</summary>
internal sealed class RequestLine(FormRow row, RequestLabel label, bool unknownWords, int firstValue)
{
    public FormRow Row { get; } = row;

    public RequestLabel Label { get; } = label;

    /// <summary>A label is printed that the form does not have.</summary>
    public bool HasUnknownWords { get; } = unknownWords;

    /// <summary>Index of the first cell behind the labels.</summary>
    public int FirstValue { get; } = firstValue;

    /// <summary>Whether the label names one row of the form; a group's name may have lost its item.</summary>
    public bool IsNamed => Label.Kind is RequestLabelKind.Row or RequestLabelKind.Item;

    /// <summary>Cells behind the labels, up to the last that is not blank.</summary>
    public int Filled => Math.Max(0, Row.FilledCount - FirstValue);

    public int Available => Row.Cells.Count - FirstValue;

    public bool IsEmpty => Filled == 0;

    /// <summary>The seven values; null where the row has no such cell.</summary>
    public SourceCell?[] Values { get; } = new SourceCell?[7];

    /// <summary>How sure it is that the values stand under these columns.</summary>
    public double Confidence { get; set; } = 1;

    /// <summary>More cells than the form has columns.</summary>
    public bool HasExtra { get; set; }

    public bool HasBlankWithin(int offset, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (Row.Cells[FirstValue + offset + i].IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsBlankBefore(int offset)
    {
        for (int i = 0; i < offset; i++)
        {
            if (!Row.Cells[FirstValue + i].IsBlank)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes the values from cells that follow each other; false where some are missing.</summary>
    public bool Take(int offset)
    {
        bool complete = true;
        for (int i = 0; i < Values.Length; i++)
        {
            int index = FirstValue + offset + i;
            Values[i] = index < Row.Cells.Count ? Row.Cells[index] : null;
            complete &= index < Row.Cells.Count;
        }

        return complete;
    }

    /// <summary>Whether six numbers that follow each other add up to the seventh; null where one is no number.</summary>
    public bool? AddsUp(int offset)
    {
        decimal sum = 0;
        for (int i = 0; i < 7; i++)
        {
            int index = FirstValue + offset + i;
            if (index >= Row.Cells.Count || NumberReader.Read(Row.Cells[index].Text).ValueOrNull is not { } value)
            {
                return null;
            }

            if (i == 6)
            {
                return sum == value;
            }

            sum += value;
        }

        return null;
    }
}
