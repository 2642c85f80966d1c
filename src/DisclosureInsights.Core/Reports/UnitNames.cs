namespace DisclosureInsights.Core.Reports;

/// <summary>Names of reporting units in the form they are compared in.</summary>
public static class UnitNames
{
    private static readonly (string Printed, string Short)[] Endings =
    [
        ("镇人民政府", "镇"), ("镇政府", "镇"), ("乡人民政府", "乡"), ("乡政府", "乡"),
        ("街道人民政府", "街道"), ("街道办事处", "街道"), ("街道办", "街道"),
        ("区人民政府", "区"), ("区政府", "区"), ("县人民政府", "县"), ("县政府", "县"), ("市人民政府", "市"), ("市政府", "市"),
    ];

    /// <summary>
    /// The name without spaces, full width made half, common traditional characters made simplified, and 镇人民政府,
    /// 镇政府, 街道办事处 and the like reduced to 镇 and 街道.
    /// </summary>
    public static string Normalize(string? name)
    {
        Span<char> plain = stackalloc char[Math.Min(name?.Length ?? 0, 200)];
        int length = 0;
        foreach (char c in (name ?? "").AsSpan(0, plain.Length))
        {
            char p = CharacterForms.Plain(c);
            if (!char.IsWhiteSpace(p) && !char.IsControl(p) && p is not ('\u200B' or '\uFEFF'))
            {
                plain[length++] = p;
            }
        }

        string text = plain[..length].ToString();
        foreach ((string printed, string shortened) in Endings)
        {
            if (text.EndsWith(printed, StringComparison.Ordinal))
            {
                return string.Concat(text.AsSpan(0, text.Length - printed.Length), shortened);
            }
        }

        return text;
    }

    /// <summary>
    /// The normalised name, then what is left of it without the province, city, district or county before it, longest
    /// first: 浙江省杭州市临安区清凉峰镇, 杭州市临安区清凉峰镇, 临安区清凉峰镇, 清凉峰镇.
    /// </summary>
    /// <remarks>Alternatives to look a unit up by, not the same unit for sure: two districts may have a town of one name.</remarks>
    public static IReadOnlyList<string> Alternatives(string? name)
    {
        string text = Normalize(name);
        List<string> names = [text];
        int start = 0;
        for (int i = 1; i < text.Length - 2; i++)
        {
            if (text[i] is '省' or '市' or '区' or '县' or '州' or '盟' or '旗' && i - start >= 1)
            {
                start = i + 1;
                names.Add(text[start..]);
            }
        }

        return names;
    }
}
