using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import.Mapping;

/// <summary>A title such as XX镇人民政府2023年政府信息公开工作年度报告 taken apart.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Organisation">As printed in it, null where it names none.</param>
/// <param name="Year">Null where it says none.</param>
internal sealed record ReportTitle(string Text, string? Organisation, int? Year)
{
    private const int LongestTitle = 90;

    private static readonly System.Buffers.SearchValues<char> Punctuation = System.Buffers.SearchValues.Create(",\uFF0C。:\uFF1A;、");

    /// <summary>Reads a line as a title, null where it is none.</summary>
    public static ReportTitle? Match(string line)
    {
        if (line.Length > LongestTitle || line.Contains('。', StringComparison.Ordinal))
        {
            return null;
        }

        string text = line.Trim().Trim('《', '》', '"', '“', '”');
        int report = text.LastIndexOf("报告", StringComparison.Ordinal);
        report = report < 0 ? text.LastIndexOf("報告", StringComparison.Ordinal) : report;
        int subject = Subject(text);
        if (report < 0 || subject < 0 || report < subject || !text.Contains('年', StringComparison.Ordinal))
        {
            return null;
        }

        int year = 0, yearAt = -1;
        for (int i = 0; i + 5 <= text.Length && year == 0; i++)
        {
            year = DateText.Year(text.AsSpan(i));
            yearAt = year > 0 ? i : -1;
        }

        string before = text[..subject];
        if (yearAt >= 0 && yearAt < subject)
        {
            int end = text.IndexOf('年', yearAt) + 1;
            end += end < text.Length && text[end] == '度' ? 1 : 0;
            before = text[..yearAt] + (end < subject ? text[end..subject] : "");
        }

        return new ReportTitle(text, Name(before), year > 0 ? year : null);
    }

    /// <summary>The name of a unit without the words that connect it with the title.</summary>
    public static string? Name(string text)
    {
        string name = text.Trim().Trim(',', '\uFF0C', ':', '\uFF1A', '—', '-', '|', '(', ')', '《', ' ', '\u3000');
        foreach (string ending in (string[])["关于", "關於", "开展", "的", "年度", "本级"])
        {
            name = name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length].TrimEnd() : name;
        }

        name = string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
        return name.Length is >= 2 and <= 40 ? name : null;
    }

    private static int Subject(string text)
    {
        foreach (string words in (string[])["政府信息公开", "政府資訊公開", "政府信息公開", "政务公开", "信息公开工作", "信息公开"])
        {
            int at = text.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a short line is the name of a unit, as it stands over a title or under a report.</summary>
    public static bool IsUnitName(string line) =>
        line.Length is >= 3 and <= 40 && !line.AsSpan().ContainsAny(Punctuation)
        && (UnitKindExtensions.FromName(string.Concat(line.Where(c => !char.IsWhiteSpace(c)))) != UnitKind.Unknown
            || line.EndsWith("政府", StringComparison.Ordinal));
}
