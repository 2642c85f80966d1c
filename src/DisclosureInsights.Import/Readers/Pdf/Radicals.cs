using System.Text;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// Radicals that fonts give in place of the characters that look like them. Only these two blocks are changed: a
/// normalisation of all characters would also turn full-width forms and circled numbers into others.
/// </summary>
internal static class Radicals
{
    // CJK Radicals Supplement: the simplified forms, which no normalisation knows.
    private const string Supplement = "⺄⺅⺆⺈⺊⺌⺍⺎⺓⺗⺘⺙⺛⺝⺟⺠⺡⺢⺤⺩⺪⺫⺬⺭⺮⺯⺰⺳⺶⺷⺼⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳";
    private const string SupplementPlain = "乙亻冂刀卜小小兀幺心扌攵无月母民氵水爪王疋罒示礻竹糸纟罒羊羊肉虎衤覀西见角讠贝足车辶辶辶阝钅镸长长门阜阝雨青韦页风飞食饣马骨鬼鱼鸟卤麦黄黾齐齿龙龟";

    /// <summary>The ordinary character of a radical, any other as it is.</summary>
    public static string Plain(string letters)
    {
        foreach (char c in letters)
        {
            if (c is >= '\u2E80' and <= '\u2FDF')
            {
                return string.Concat(letters.Select(Plain));
            }
        }

        return letters;
    }

    private static char Plain(char c)
    {
        if (c is < '\u2E80' or > '\u2FDF')
        {
            return c;
        }

        char plain = CharacterForms.Plain(c);
        if (plain != c)
        {
            return plain;
        }

        int at = Supplement.IndexOf(c, StringComparison.Ordinal);
        return at >= 0 ? SupplementPlain[at]
            : c >= '\u2F00' && c.ToString().Normalize(NormalizationForm.FormKC) is [char normal] ? normal
            : c;
    }
}
