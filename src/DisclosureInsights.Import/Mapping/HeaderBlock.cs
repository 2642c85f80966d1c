using System.Buffers;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Mapping;

/// <summary>Reads the block above the report: 索引号, 发布单位, 成文日期, 发布日期, in a table or on lines.</summary>
internal sealed class HeaderBlock
{
    private const int LongestEntry = 200;

    private static readonly (string Label, Entry Entry)[] Labels =
    [
        ("索引号", Entry.IndexNumber), ("发布单位", Entry.Publisher), ("发布机构", Entry.Publisher), ("公开机构", Entry.Publisher),
        ("发文机关", Entry.Publisher), ("公开主体", Entry.Publisher), ("公开责任部门", Entry.Publisher), ("信息来源", Entry.Source), ("来源", Entry.Source),
        ("成文日期", Entry.WrittenOn), ("生成日期", Entry.WrittenOn), ("发文日期", Entry.WrittenOn), ("成文时间", Entry.WrittenOn),
        ("发布日期", Entry.PublishedOn), ("发布时间", Entry.PublishedOn), ("公开日期", Entry.PublishedOn),
        ("标题", Entry.Title), ("名称", Entry.Title), ("信息名称", Entry.Title),
    ];

    // Labels that end another entry without being read themselves.
    private static readonly string[] OtherLabels =
        ["公开形式", "公开范围", "公开时限", "公开方式", "文号", "发文字号", "主题分类", "主题词", "体裁分类", "有效性", "废止日期", "组配分类", "信息分类", "字号", "浏览次数", "阅读次数", "点击数", "字体"];

    private static readonly SearchValues<char> FirstCharacters = SearchValues.Create(
        [.. Labels.Select(label => label.Label[0]), .. OtherLabels.Select(label => label[0]), '[', '【', ' ']);

    private readonly Dictionary<Entry, (string Text, SourceLocation Place)> entries = [];

    private enum Entry
    {
        None,
        IndexNumber,
        Publisher,
        Source,
        WrittenOn,
        PublishedOn,
        Title,
        Other,
    }

    /// <summary>Whether a line begins with an entry of a header block.</summary>
    public static bool IsEntry(string line) =>
        line.Length <= LongestEntry * 2 && Find(line, out int end) != Entry.None && end < line.Length && IsColon(line[end]);

    public string? Publisher => Text(Entry.Publisher) ?? Text(Entry.Source);

    public string? Title => Text(Entry.Title);

    /// <summary>Looks for entries in a block that stands before the report's text.</summary>
    public void Read(SourceBlock block)
    {
        switch (block)
        {
            case SourceTable table:
                ReadTable(table);
                break;
            case SourceParagraph { Text.Length: <= LongestEntry * 2 } paragraph when paragraph.Text.AsSpan().ContainsAny(':', '\uFF1A'):
                ReadLine(paragraph.Text, paragraph.Place);
                break;
            default:
                break;
        }
    }

    public ReportMetadata ToMetadata(CellCollector cells) => new()
    {
        IndexNumber = Text(Entry.IndexNumber),
        Publisher = Publisher,
        WrittenOn = Date(Entry.WrittenOn, cells),
        PublishedOn = Date(Entry.PublishedOn, cells),
    };

    private void ReadTable(SourceTable table)
    {
        foreach (SourceRow row in table.Rows.Take(60))
        {
            Entry pending = Entry.None;
            foreach (SourceCell cell in row.Cells.Take(40))
            {
                if (cell.IsBlank || cell.Text.Length > LongestEntry)
                {
                    continue;
                }

                Entry entry = Find(cell.Text, out int end);
                bool alone = entry != Entry.None && LabelText.Normalize(cell.Text.AsSpan(end)).Length == 0;
                if (alone)
                {
                    pending = entry;
                }
                else if (entry != Entry.None && end < cell.Text.Length && IsColon(cell.Text[end]))
                {
                    ReadLine(cell.Text, cell.Place);
                    pending = Entry.None;
                }
                else if (pending != Entry.None)
                {
                    Set(pending, cell.Text, cell.Place);
                    pending = Entry.None;
                }
            }
        }
    }

    // 索引号:A/2022-1 发布日期:2022-01-24 on one line: an entry ends where the next label begins.
    private void ReadLine(string line, SourceLocation place)
    {
        int start = 0;
        Entry pending = Entry.None;
        for (int i = 0; i <= line.Length; i++)
        {
            Entry next = Entry.None;
            int end = 0;
            bool boundary = i == line.Length
                || ((i == 0 || !char.IsLetterOrDigit(line[i - 1])) && (next = Find(line.AsSpan(i), out end)) != Entry.None
                    && i + end < line.Length && IsColon(line[i + end]));
            if (!boundary)
            {
                continue;
            }

            if (pending != Entry.None)
            {
                Set(pending, line[start..i], place);
            }

            if (i < line.Length)
            {
                pending = next;
                start = i + end + 1;
                i += end;
            }
        }
    }

    private static bool IsColon(char c) => c is ':' or '\uFF1A';

    private static Entry Find(ReadOnlySpan<char> text, out int end)
    {
        end = 0;
        if (text.Length == 0 || !FirstCharacters.Contains(CharacterForms.Plain(text[0])))
        {
            return Entry.None;
        }

        foreach ((string label, Entry entry) in Labels)
        {
            if (Begins(text, label, out end))
            {
                return entry;
            }
        }

        foreach (string label in OtherLabels)
        {
            if (Begins(text, label, out end))
            {
                return Entry.Other;
            }
        }

        return Entry.None;
    }

    // 索 引 号 is spread to the width of its column on many sites.
    private static bool Begins(ReadOnlySpan<char> text, string label, out int end)
    {
        end = 0;
        int matched = 0;
        while (end < text.Length && matched < label.Length)
        {
            char c = CharacterForms.Plain(text[end]);
            if (c == label[matched])
            {
                matched++;
            }
            else if (!(char.IsWhiteSpace(c) || (matched == 0 && c is '[' or '【')))
            {
                return false;
            }

            end++;
        }

        while (end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is ']' or '】'))
        {
            end++;
        }

        return matched == label.Length;
    }

    private void Set(Entry entry, string text, SourceLocation place)
    {
        string trimmed = text.Trim().Trim('|', '[', ']', '【', '】').Trim();
        if (entry != Entry.Other && trimmed.Length is > 0 and <= LongestEntry && trimmed is not ("-" or "—" or "/" or "无"))
        {
            entries.TryAdd(entry, (trimmed, place));
        }
    }

    private string? Text(Entry entry) => entries.TryGetValue(entry, out (string Text, SourceLocation Place) found) ? found.Text : null;

    private DateOnly? Date(Entry entry, CellCollector cells)
    {
        if (!entries.TryGetValue(entry, out (string Text, SourceLocation Place) found))
        {
            return null;
        }

        DateOnly? date = DateText.Parse(found.Text);
        if (date is null)
        {
            cells.Leave(found.Text, UnreadReasons.DateUnreadable, found.Place);
        }

        return date;
    }
}
