using System.Globalization;

namespace DisclosureInsights.Import.Readers.Word;

/// <summary>A level of a list of a Word file: how it counts and prints.</summary>
internal sealed class NumberedLevel
{
    /// <summary>0-based number of the deepest level.</summary>
    public const int Deepest = 8;

    // A number is a few characters; a pattern of thousands would be put before every paragraph.
    private const int LongestText = 40;

    public static readonly NumberedLevel None = new();

    public int Start { get; private set; } = 1;

    /// <summary>Name of the format as the file has it: <c>decimal</c>, <c>chineseCounting</c> …</summary>
    public string Format { get; private set; } = "decimal";

    /// <summary>What is printed: %1 stands for the number of the first level.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Numbers of other levels are printed as 1, 2, 3.</summary>
    public bool IsDecimal { get; private set; }

    /// <summary>The level begins anew behind paragraphs of levels above this one, 0 for never; null for its own.</summary>
    public int? RestartsBelow { get; private set; }

    public string? ParagraphStyle { get; private set; }

    /// <summary>Reads the level the cursor stands on.</summary>
    public static NumberedLevel Read(XmlCursor cursor)
    {
        NumberedLevel level = new();
        level.ReadChildren(cursor);
        return level;
    }

    private void ReadChildren(XmlCursor cursor)
    {
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            string? value = cursor.Attribute("val");
            switch (cursor.Name)
            {
                case "start":
                    Start = Number(value) ?? Start;
                    break;
                case "numFmt":
                    Format = value ?? Format;
                    break;
                case "lvlText":
                    Text = value is { Length: > LongestText } ? value[..LongestText] : value ?? "";
                    break;
                case "isLgl":
                    IsDecimal = cursor.IsOn();
                    break;
                case "lvlRestart":
                    RestartsBelow = Number(value);
                    break;
                case "pStyle":
                    ParagraphStyle = value;
                    break;

                // A format that older programs do not know, with one that they do: the latter comes last.
                case "AlternateContent" or "Choice" or "Fallback":
                    ReadChildren(cursor);
                    continue;
                default:
                    break;
            }

            cursor.Skip();
        }
    }

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;
}
