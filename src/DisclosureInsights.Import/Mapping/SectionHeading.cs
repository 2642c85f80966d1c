using DisclosureInsights.Import.Documents;
namespace DisclosureInsights.Import.Mapping;

/// <summary>A heading of one of the six sections.</summary>
/// <param name="Section">1 to 6 by its title, whatever numeral is printed.</param>
/// <param name="Heading">As printed.</param>
/// <param name="Rest">Text behind it on the same line.</param>
internal readonly record struct SectionHeading(int Section, string Heading, string Rest)
{
    public static readonly IReadOnlyList<string> Ids = ["一", "二", "三", "四", "五", "六"];

    private const int LongestHeading = 45;

    // Rows of section 三 begin like headings (一、本年新收…, 四、结转…): the words decide, not the numeral.
    private static readonly (int Section, string Words)[] Numbered =
    [
        (1, "总体情况"), (1, "概述"), (1, "概况"),
        (2, "主动公开政府信息情况"), (2, "主动公开政府信息的情况"), (2, "主动公开情况"),
        (3, "收到和处理政府信息公开申请"), (3, "收到和处理政府信息公开"), (3, "政府信息公开申请情况"), (3, "依申请公开"),
        (4, "行政复议"),
        (5, "存在的主要问题"), (5, "主要问题"), (5, "存在问题"), (5, "存在的问题"), (5, "问题及改进"), (5, "问题和改进"),
        (6, "其他需要报告"), (6, "其它需要报告"), (6, "需要报告的事项"), (6, "其他需要说明"), (6, "其他事项"),
    ];

    private static readonly (int Section, string Title)[] Titles =
    [
        (1, "总体情况"),
        (2, "主动公开政府信息情况"),
        (3, "收到和处理政府信息公开申请情况"),
        (4, "政府信息公开行政复议行政诉讼情况"),
        (4, "因政府信息公开工作被申请行政复议提起行政诉讼情况"),
        (5, "存在的主要问题及改进情况"),
        (6, "其他需要报告的事项"),
        (6, "其他需要报告事项"),
    ];

    /// <summary>Reads a line as a heading, null where it is none.</summary>
    public static SectionHeading? Match(string line)
    {
        int numbering = Numeral(line);
        string head = line.Length > LongestHeading ? line[..LongestHeading] : line;
        string words = LabelText.Normalize(head.AsSpan(Math.Min(numbering, head.Length)));
        if (numbering == 0)
        {
            foreach ((int section, string title) in Titles)
            {
                if (words == title)
                {
                    return new SectionHeading(section, line, "");
                }
            }

            return null;
        }

        foreach ((int section, string part) in Numbered)
        {
            int at = words.IndexOf(part, StringComparison.Ordinal);
            if (at >= 0 && at <= (section == 4 ? 14 : 8))
            {
                return Split(section, line, numbering);
            }
        }

        return null;
    }

    // 五、存在的主要问题及改进情况:一是… : the heading ends where its sentence does.
    private static SectionHeading? Split(int section, string line, int numbering)
    {
        int end = line.AsSpan(numbering).IndexOfAny(":：。;；");
        if (end >= 0)
        {
            end += numbering;
            return end > LongestHeading ? null : new SectionHeading(section, line[..end].TrimEnd(), line[(end + 1)..].Trim());
        }

        return line.Length <= LongestHeading ? new SectionHeading(section, line, "") : null;
    }

    private static int Numeral(string line)
    {
        if (line.Length < 3 || line[0] is not ('一' or '二' or '三' or '四' or '五' or '六' or '七' or '八'))
        {
            return 0;
        }

        return line[1] is '、' or '.' or '\uFF0E' or ',' or '\uFF0C' or ' ' or '\u3000' ? 2 : 0;
    }
}
