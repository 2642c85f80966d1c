using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import.Mapping;

/// <summary>Years and the statistics period as the prose states them.</summary>
internal static class StatedYears
{
    private const int MostCharacters = 60_000;

    private static readonly string[] PeriodWords = ["统计期限", "统计时限", "统计时间", "统计周期", "期限", "时限", "数据", "自"];

    /// <summary>The year that a text speaks of most, the first one where several are equal; null where it names none.</summary>
    /// <remarks>Years of documents (〔2021〕, 《…》) and of dates (2022年1月24日) are not counted.</remarks>
    public static int? MostNamed(IEnumerable<string> texts)
    {
        Dictionary<int, int> votes = [];
        List<int> order = [];
        int left = MostCharacters;
        foreach (string text in texts)
        {
            int quoted = 0;
            for (int i = 0; i + 5 <= text.Length && left-- > 0; i++)
            {
                char c = text[i];
                quoted = c is '《' or '〔' ? quoted + 1 : c is '》' or '〕' ? Math.Max(0, quoted - 1) : quoted;
                bool inNumber = i > 0 && char.IsDigit(text[i - 1]);
                int year = quoted > 0 || inNumber || c is not ('2' or '２' or '二') ? 0 : DateText.Year(text.AsSpan(i));
                if (year == 0 || DateText.Parse(text.AsSpan(i)) is not null)
                {
                    continue;
                }

                if (!votes.TryAdd(year, 1))
                {
                    votes[year]++;
                }
                else
                {
                    order.Add(year);
                }
            }
        }

        return order.Count == 0 ? null : order.MaxBy(year => votes[year]);
    }

    /// <summary>The statistics period: 统计期限为2021年1月1日至2021年12月31日.</summary>
    public static (DateOnly Start, DateOnly End)? Period(string text)
    {
        for (int i = 0; i + 8 <= text.Length && i < MostCharacters; i++)
        {
            if (text[i] is not ('2' or '二') || (i > 0 && char.IsDigit(text[i - 1]))
                || DateText.Parse(text.AsSpan(i), out int length) is not { } start)
            {
                continue;
            }

            ReadOnlySpan<char> rest = text.AsSpan(i + length).TrimStart(" 起开始");
            bool connected = rest is ['至' or '到' or '—' or '-' or '~' or '－', ..];
            if (!connected)
            {
                continue;
            }

            rest = rest.TrimStart("至到—-~－ ");
            DateOnly? end = DateText.Parse(rest) ?? DateText.ParseWithin(start.Year, rest);
            int from = Math.Max(0, i - 40);
            bool announced = PeriodWords.Any(word => text.AsSpan(from, i - from).Contains(word, StringComparison.Ordinal));
            if (end is { } last && last >= start && announced && ReportingPeriod.IsPlausible(start.Year))
            {
                return (start, last);
            }
        }

        return null;
    }
}
