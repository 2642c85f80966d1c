namespace DisclosureInsights.Import.Mapping;

/// <summary>Row and column labels of section 二.</summary>
internal static class ProactiveLabels
{
    private static readonly (string Start, string Row)[] Rows =
    [
        ("规章", "rules"),
        ("行政规范性文件", "normative_documents"),
        ("规范性文件", "normative_documents"),
        ("行政许可", "licensing"),
        ("其他对外管理服务事项", "other_services"),
        ("其它对外管理服务事项", "other_services"),
        ("行政处罚", "penalties"),
        ("行政强制", "coercion"),
        ("行政事业性收费", "fees"),
        ("政府集中采购", "procurement"),
    ];

    // Parts of headers, the more telling first: 本年(2023)制发件数 has its year in the middle.
    private static readonly (string Part, string Column)[] Columns =
    [
        ("采购项目数量", "items"), ("采购总金额", "amount"), ("采购金额", "amount"), ("收费金额", "amount"),
        ("制发件数", "made"), ("制发数量", "made"), ("新制作数量", "made"), ("新制作数", "made"), ("制作数量", "made"),
        ("废止件数", "repealed"), ("废止数量", "repealed"), ("现行有效", "in_force"),
        ("新公开数", "disclosed"), ("公开总数", "total_disclosed"),
        ("上一年项目数", "previous"), ("上年项目数", "previous"), ("本年增减", "change"), ("增减", "change"),
        ("处理决定数", "decisions"),
    ];

    /// <summary>The row's id, null for another label; digits run together with the label (规章000) are given apart.</summary>
    public static string? Row(string label, out string gluedDigits)
    {
        int end = label.Length;
        while (end > 0 && char.IsAsciiDigit(label[end - 1]))
        {
            end--;
        }

        gluedDigits = label[end..];
        ReadOnlySpan<char> words = label.AsSpan(0, end);
        foreach ((string start, string row) in Rows)
        {
            if (words.SequenceEqual(start) || (words.StartsWith(start, StringComparison.Ordinal) && words.Length <= start.Length + 6
                && Column(label) is null))
            {
                return row;
            }
        }

        return words.Length is >= 4 and <= 14 && Column(label) is null ? Misprinted(words) : null;
    }

    // A letter wrong, missing or doubled, where only one row's label is that near.
    private static string? Misprinted(ReadOnlySpan<char> words)
    {
        string? near = null;
        foreach ((string start, string row) in Rows)
        {
            if (row != near && start.Length >= 4 && Math.Abs(start.Length - words.Length) <= 1 && Misprint.Within(words, start, 1))
            {
                if (near is not null)
                {
                    return null;
                }

                near = row;
            }
        }

        return near;
    }

    /// <summary>The column's id, null for another label.</summary>
    public static string? Column(string label)
    {
        foreach ((string part, string column) in Columns)
        {
            if (label.Contains(part, StringComparison.Ordinal))
            {
                return column;
            }
        }

        return null;
    }

    /// <summary>+1 where the column occurs in the 2021 form only, −1 in the 2019 form only, 0 in both.</summary>
    public static int EditionOfColumn(string column) => column switch
    {
        "repealed" or "in_force" => 1,
        "disclosed" or "total_disclosed" or "previous" or "change" or "items" => -1,
        _ => 0,
    };

    /// <summary>The same for rows.</summary>
    public static int EditionOfRow(string row, string label) => row switch
    {
        "other_services" or "procurement" => -1,
        "normative_documents" => label.StartsWith("行政", StringComparison.Ordinal) ? 1 : -1,
        _ => 0,
    };
}
