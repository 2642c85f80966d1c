namespace DisclosureInsights.Core.Prose;

/// <summary>Cuts the evened text into words that mean something, punctuation, numbers, years and quoted names.</summary>
internal static class Tokenizer
{
    private const int LongestQuotedName = 40;
    private const int LongestTitle = 120;

    public static TextTokens Read(string text)
    {
        List<Token> tokens = [];
        List<NumberPhrase> numbers = [];
        int index = 0;
        while (index < text.Length)
        {
            index = ReadOne(text, index, tokens, numbers);
        }

        return new TextTokens(tokens, numbers);
    }

    private static int ReadOne(string text, int index, List<Token> tokens, List<NumberPhrase> numbers)
    {
        char c = text[index];
        if (Punctuation(c) is { } mark)
        {
            tokens.Add(new Token(mark, index, index + 1));
            return index + 1;
        }

        if (c == '“' && TryReadQuoted(text, index, '”', LongestQuotedName, tokens, out int behind))
        {
            return behind;
        }

        if (c == '《' && TryReadQuoted(text, index, '》', LongestTitle, tokens, out behind))
        {
            return behind;
        }

        if (Lexicon.TryRead(text, index, out TermKind kind, out int value, out int length))
        {
            tokens.Add(new Token(kind, index, index + length, value));
            return index + length;
        }

        if (TryReadYear(text, index, out int year, out behind))
        {
            tokens.Add(new Token(TermKind.Year, index, behind, year));
            return behind;
        }

        if (NumberReader.CanBegin(c))
        {
            if (NumberReader.Read(text, index, out int end) is { } phrase)
            {
                tokens.Add(new Token(TermKind.Number, index, end, numbers.Count));
                numbers.Add(phrase);
            }

            return Math.Max(end, index + 1);
        }

        // A run of Latin letters, digits and address signs is one word: www.x.gov.cn/2021/5条.
        return char.IsAsciiLetter(c) ? SkipAddress(text, index) : index + 1;
    }

    private static TermKind? Punctuation(char c) => c switch
    {
        ',' => TermKind.Comma,
        '、' => TermKind.Enumeration,
        ';' => TermKind.Semicolon,
        ':' => TermKind.Colon,
        '。' or '!' or '?' => TermKind.Stop,
        '\n' => TermKind.Line,
        '(' => TermKind.Open,
        ')' => TermKind.Close,
        _ => null,
    };

    /// <summary>A quoted name or a title says nothing by its words, except which kind of medium it is.</summary>
    private static bool TryReadQuoted(string text, int index, char close, int longest, List<Token> tokens, out int behind)
    {
        int end = text.IndexOf(close, index + 1, Math.Min(longest, text.Length - index - 1));
        behind = end + 1;
        if (end < 0)
        {
            return false;
        }

        ReadOnlySpan<char> name = text.AsSpan(index + 1, end - index - 1);
        bool isGazette = name.EndsWith("公报");
        tokens.Add((close == '”' || isGazette) && TryReadChannelAtEnd(text, index + 1, end, out int value)
            ? new Token(TermKind.Channel, index, behind, value)
            : name.EndsWith("日报") || name.EndsWith("晚报") || name.EndsWith("周报")
                ? new Token(TermKind.Channel, index, behind, (int)Publication.Channel.NewsMedia)
                : new Token(close == '”' ? TermKind.Quoted : TermKind.Plain, index, behind));
        return true;
    }

    /// <summary>“柳溪县人民政府门户网站”: the name ends in the word for its kind.</summary>
    private static bool TryReadChannelAtEnd(string text, int start, int end, out int channel)
    {
        for (int i = start; i < end; i++)
        {
            if (Lexicon.TryRead(text, i, out TermKind kind, out channel, out int length) && kind == TermKind.Channel && i + length == end)
            {
                return true;
            }
        }

        channel = 0;
        return false;
    }

    /// <summary>2021年, 2021年度, 二〇二一年, and dates (2021年12月31日, 12月31日), which are one word.</summary>
    private static bool TryReadYear(string text, int index, out int year, out int end)
    {
        year = 0;
        end = index;
        if (!char.IsAsciiDigit(text[index]) && text[index] != '二')
        {
            return false;
        }

        int i = index;
        for (; i < text.Length && i < index + 4; i++)
        {
            int digit = char.IsAsciiDigit(text[i]) ? text[i] - '0'
                : ChineseNumerals.TryRead(text.AsSpan(i, 1), out decimal chinese) && chinese < 10 ? (int)chinese : -1;
            if (digit < 0)
            {
                return false;
            }

            year = year * 10 + digit;
        }

        if (i != index + 4 || i >= text.Length || text[i] != '年' || year is < 1990 or > 2099
            || (index > 0 && char.IsAsciiDigit(text[index - 1])))
        {
            return false;
        }

        end = i + 1;
        if (end < text.Length && text[end] == '度')
        {
            end++;
        }

        // 截至2021年12月31日 and 2021年底 are still the year.
        end = SkipDayOfYear(text, end);
        return true;
    }

    private static int SkipDayOfYear(string text, int index)
    {
        int end = index;
        for (int round = 0; round < 2; round++)
        {
            int i = end;
            while (i < text.Length && i < end + 2 && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i == end || i >= text.Length || text[i] is not ('月' or '日'))
            {
                break;
            }

            end = i + 1;
        }

        return end < text.Length && text[end] is ('底' or '末') ? end + 1 : end;
    }

    private static int SkipAddress(string text, int index)
    {
        int end = index;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '/' or '_' or '@' or '-' or '?' or '=' or '&' or '#' or '%'))
        {
            end++;
        }

        return Math.Max(end, index + 1);
    }
}
