using System.Globalization;
using CsCheck;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using Xunit;

namespace DisclosureInsights.Core.Tests.Prose;

public sealed class ProsePropertyTests
{
    private static readonly string[] Traps =
        [.. CorpusPassage.All.Where(passage => passage.File.StartsWith("traps", StringComparison.Ordinal) && passage.Expected.Count == 0)
            .Where(passage => passage.Year == 2021).Select(passage => passage.Text)];

    private static readonly CorpusPassage[] Independent =
        [.. CorpusPassage.All.Where(passage => passage.Year == 2021 && passage.Shape is "S1" or "S4" or "S9" or "new" or "zero" or "fees" or "services")
            .Where(passage => !passage.Text.Contains('\n', StringComparison.Ordinal))];

    [Fact]
    public void A_number_written_in_any_form_is_read_back() =>
        Gen.Select(Gen.Int[0, 99_999_999], Gen.Int[0, 3]).Sample((number, form) =>
        {
            ProseFact fact = Assert.Single(Read($"全年公开信息{Write(number, form)}条。"));
            Assert.Equal(FactKind.PublishedTotal, fact.Kind);
            Assert.Equal((number, number, number), ((int)fact.Value, (int)fact.Low, (int)fact.High));
        });

    [Fact]
    public void A_number_in_ten_thousands_allows_half_a_step_of_its_last_digit() =>
        Gen.Int[1, 9999].Sample(hundreds =>
        {
            string written = (hundreds / 100m).ToString("0.00", CultureInfo.InvariantCulture);
            ProseFact fact = Assert.Single(Read($"全年公开信息{written}万条。"));
            Assert.Equal((hundreds * 100m, hundreds * 100m - 50, hundreds * 100m + 50), (fact.Value, fact.Low, fact.High));
        });

    [Fact]
    public void A_number_and_more_reaches_beyond_the_number_and_below_the_next_step() =>
        Gen.Int[1, 99_999].Sample(number =>
        {
            ProseFact fact = Assert.Single(Read($"全年公开信息{number}余条。"));
            Assert.Equal(FactQualifier.AtLeast, fact.Qualifier);
            Assert.Equal(number, fact.Low);
            Assert.InRange(fact.High, number + 1, number + Math.Max(10, number / 10) + 1);
        });

    [Fact]
    public void Adding_a_trap_sentence_changes_no_fact() =>
        Gen.Select(Gen.Int[0, Independent.Length - 1], Gen.Int[0, Traps.Length - 1], Gen.Bool).Sample((index, trap, first) =>
        {
            string text = Independent[index].Text;
            string joined = first ? Traps[trap] + "\n" + text : text + "\n" + Traps[trap];
            Assert.Equal(Facts(text), Facts(joined));
        });

    [Fact]
    public void Reordering_independent_sentences_changes_no_fact() =>
        Gen.Select(Gen.Shuffle(Independent), Gen.Int[2, 6]).Sample((passages, count) =>
        {
            CorpusPassage[] some = [.. passages.Take(count)];
            IEnumerable<string> apart = some.SelectMany(passage => Facts(passage.Text)).Order(StringComparer.Ordinal);
            string together = string.Join('\n', some.Select(passage => passage.Text));
            Assert.Equal(apart, Facts(together).Order(StringComparer.Ordinal));
        });

    private static string Write(int number, int form) => form switch
    {
        0 => number.ToString(CultureInfo.InvariantCulture),
        1 => number.ToString("#,0", CultureInfo.InvariantCulture),
        2 => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０'))),
        _ => InChinese(number),
    };

    /// <summary>Writes a number as Chinese does: 一万零五十, 十二, 二千三百万.</summary>
    private static string InChinese(int number)
    {
        if (number == 0)
        {
            return "零";
        }

        string high = number >= 10_000 ? Section(number / 10_000) + "万" : "";
        int low = number % 10_000;
        string zero = high.Length > 0 && low is > 0 and < 1000 ? "零" : "";
        string text = high + zero + (low > 0 ? Section(low) : "");
        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    private static string Section(int number)
    {
        const string Digits = "零一二三四五六七八九";
        string text = "";
        bool zero = false;
        foreach ((int place, string name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            int digit = number / place % 10;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }

            text += (zero ? "零" : "") + Digits[digit] + name;
            zero = false;
        }

        return text;
    }

    private static IReadOnlyList<string> Facts(string text)
    {
        IReadOnlyList<ProseFact> facts = Read(text);
        return [.. facts.Select(fact => CorpusPassage.FactOf(fact, facts).ToString())];
    }

    private static IReadOnlyList<ProseFact> Read(string text) => ProseReader.Read([new NarrativeSection("一", "", text)], 2021);
}
