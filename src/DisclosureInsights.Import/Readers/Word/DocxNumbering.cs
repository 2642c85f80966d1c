using System.Globalization;
using System.Text;

namespace DisclosureInsights.Import.Readers.Word;

/// <summary>
/// Counts the paragraphs of lists as Word does, since their numbers are printed but stand nowhere in the text: 一、 before
/// 总体情况 may be one of them.
/// </summary>
internal sealed class DocxNumbering
{
    private readonly Dictionary<int, NumberedList> lists;
    private readonly Dictionary<Definition, int?[]> counters = [];
    private readonly HashSet<(NumberedList List, int Level)> begun = [];

    private DocxNumbering(Dictionary<int, NumberedList> lists) => this.lists = lists;

    /// <summary>Reads the lists of a part, none where there is no part.</summary>
    public static DocxNumbering Read(XmlCursor? cursor)
    {
        Dictionary<int, Definition> definitions = [];
        Dictionary<int, NumberedList> lists = [];
        int depth = cursor?.Enter() ?? -1;
        while (cursor is not null && cursor.Next(depth))
        {
            if (cursor.Name == "abstractNum" && Number(cursor, "abstractNumId") is { } id)
            {
                definitions.TryAdd(id, ReadDefinition(cursor));
            }
            else if (cursor.Name == "num" && Number(cursor, "numId") is { } number)
            {
                lists.TryAdd(number, ReadList(cursor, definitions));
            }
            else
            {
                cursor.Skip();
            }
        }

        foreach (NumberedList list in lists.Values)
        {
            list.Resolve(definitions.Values);
        }

        return new DocxNumbering(lists);
    }

    /// <summary>The number of the next paragraph of a list, as printed; empty where none is.</summary>
    public string Next(DocxParagraphProperties paragraph)
    {
        if (paragraph.List is not { } number || !lists.TryGetValue(number, out NumberedList? list) || list.Definition is not { } definition)
        {
            return "";
        }

        int level = Math.Clamp(paragraph.ListLevel ?? definition.LevelOf(paragraph.ListStyle) ?? 0, 0, NumberedLevel.Deepest);
        if (!counters.TryGetValue(definition, out int?[]? counts))
        {
            counters[definition] = counts = new int?[NumberedLevel.Deepest + 1];
        }

        // A list that says where it starts does so once; otherwise it goes on where others of its definition are.
        bool restarts = begun.Add((list, level)) && list.Starts.ContainsKey(level);
        counts[level] = restarts ? list.Starts[level] : counts[level] is { } count && count < int.MaxValue ? count + 1 : list.Level(level).Start;
        for (int i = level + 1; i < counts.Length; i++)
        {
            int restart = list.Level(i).RestartsBelow ?? i;
            counts[i] = level < restart ? null : counts[i];
        }

        return Print(list, level, counts);
    }

    private static string Print(NumberedList list, int level, int?[] counts)
    {
        NumberedLevel own = list.Level(level);
        if (own.Format is "bullet")
        {
            return "";
        }

        StringBuilder text = new();
        for (int i = 0; i < own.Text.Length; i++)
        {
            if (own.Text[i] == '%' && i + 1 < own.Text.Length && own.Text[i + 1] is >= '1' and <= '9')
            {
                int of = own.Text[++i] - '1';
                NumberedLevel other = list.Level(of);
                text.Append(ListNumber.Print(counts[of] ?? other.Start, own.IsDecimal ? "decimal" : other.Format));
            }
            else
            {
                text.Append(own.Text[i]);
            }
        }

        // The space that Word leaves behind a number shows only where no mark ends it.
        return text.Length > 0 && char.IsLetterOrDigit(text[^1]) ? text.Append(' ').ToString() : text.ToString();
    }

    private static Definition ReadDefinition(XmlCursor cursor)
    {
        Definition definition = new();
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            switch (cursor.Name)
            {
                case "lvl":
                    int level = Number(cursor, "ilvl") ?? 0;
                    definition.Levels[Math.Clamp(level, 0, NumberedLevel.Deepest)] = NumberedLevel.Read(cursor);
                    break;
                case "styleLink":
                    definition.Style = cursor.Attribute("val");
                    cursor.Skip();
                    break;
                case "numStyleLink":
                    definition.Link = cursor.Attribute("val");
                    cursor.Skip();
                    break;
                default:
                    cursor.Skip();
                    break;
            }
        }

        return definition;
    }

    private static NumberedList ReadList(XmlCursor cursor, Dictionary<int, Definition> definitions)
    {
        NumberedList list = new();
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            if (cursor.Name == "lvlOverride")
            {
                ReadOverride(cursor, list);
                continue;
            }

            if (cursor.Name == "abstractNumId" && Number(cursor, "val") is { } id)
            {
                list.Definition = definitions.GetValueOrDefault(id);
            }

            cursor.Skip();
        }

        return list;
    }

    private static void ReadOverride(XmlCursor cursor, NumberedList list)
    {
        int level = Math.Clamp(Number(cursor, "ilvl") ?? 0, 0, NumberedLevel.Deepest);
        int depth = cursor.Enter();
        while (cursor.Next(depth))
        {
            if (cursor.Name == "lvl")
            {
                list.Levels[level] = NumberedLevel.Read(cursor);
                continue;
            }

            if (cursor.Name == "startOverride" && Number(cursor, "val") is { } start)
            {
                list.Starts[level] = start;
            }

            cursor.Skip();
        }
    }

    private static int? Number(XmlCursor cursor, string attribute) =>
        int.TryParse(cursor.Attribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>How lists look and count; several lists may go on counting in one.</summary>
    private sealed class Definition
    {
        public Dictionary<int, NumberedLevel> Levels { get; } = [];

        public string? Style { get; set; }

        public string? Link { get; set; }

        /// <summary>The level that a paragraph style is tied to.</summary>
        public int? LevelOf(string? style)
        {
            foreach ((int number, NumberedLevel level) in Levels)
            {
                if (style is not null && level.ParagraphStyle == style)
                {
                    return number;
                }
            }

            return null;
        }
    }

    private sealed class NumberedList
    {
        public Definition? Definition { get; set; }

        public Dictionary<int, NumberedLevel> Levels { get; } = [];

        public Dictionary<int, int> Starts { get; } = [];

        public NumberedLevel Level(int level) => Levels.TryGetValue(level, out NumberedLevel? own) ? own
            : Definition!.Levels.GetValueOrDefault(level, NumberedLevel.None);

        // A definition may stand in another one, known by the style they share.
        public void Resolve(IEnumerable<Definition> definitions)
        {
            if (Definition is { Link: { } link, Levels.Count: 0 })
            {
                Definition = definitions.FirstOrDefault(other => other.Style == link) ?? Definition;
            }
        }
    }
}
