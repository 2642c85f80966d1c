using System.Globalization;
using System.Text;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>Takes the numbers of headings and labels off their texts and makes a list count them.</summary>
internal sealed class DocxLists
{
    private const string Numerals = "一二三四五六七八九";

    // How the lists print, and how a text begins that one of them may print.
    private static readonly (string Format, string Pattern)[] Kinds =
        [("japaneseCounting", "%1、"), ("chineseCounting", "%1、"), ("chineseCountingThousand", "(%1)"), ("decimal", "%1.")];

    private readonly StringBuilder lists = new();
    private readonly (int List, int Number)[] last = new (int, int)[Kinds.Length];
    private int count;

    /// <summary>The list that prints what the text begins with, and the rest of the text; list 0 for a text without a number.</summary>
    public (int List, string Words) Take(string text, bool isHeading)
    {
        (int kind, int number, int length) = text switch
        {
            [var numeral, '、', ..] when Numerals.Contains(numeral, StringComparison.Ordinal) => (isHeading ? 0 : 1, Numerals.IndexOf(numeral, StringComparison.Ordinal) + 1, 2),
            ['(', var numeral, ')', ..] when Numerals.Contains(numeral, StringComparison.Ordinal) => (2, Numerals.IndexOf(numeral, StringComparison.Ordinal) + 1, 3),
            [>= '1' and <= '9' and var digit, '.', ..] => (3, digit - '0', 2),
            _ => (-1, 0, 0),
        };
        if (kind < 0 || !text.AsSpan(length).ContainsAnyInRange('\u2E80', '\uFFEF'))
        {
            return (0, text);
        }

        if (last[kind].List == 0 || number != last[kind].Number + 1)
        {
            lists.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{++count}\"><w:abstractNumId w:val=\"{kind}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{number}\"/></w:lvlOverride></w:num>");
            last[kind].List = count;
        }

        last[kind].Number = number;
        return (last[kind].List, text[length..]);
    }

    /// <summary>The part that defines the lists.</summary>
    public string Part()
    {
        StringBuilder part = new();
        part.Append(CultureInfo.InvariantCulture, $"<w:numbering {DocxFile.Namespaces()}>");
        foreach ((int index, (string format, string pattern)) in Kinds.Index())
        {
            part.Append(CultureInfo.InvariantCulture, $"<w:abstractNum w:abstractNumId=\"{index}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>")
                .Append(CultureInfo.InvariantCulture, $"<w:numFmt w:val=\"{format}\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"{pattern}\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum>");
        }

        return part.Append(lists).Append("</w:numbering>").ToString();
    }
}
