using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// Looks over markup before it is parsed, in one pass: elements, nesting, attributes and unclosed formatting whose tree would
/// grow out of all proportion to the file.
/// </summary>
internal static class MarkupGuard
{
    // Elements left open by sloppy pages nest without harm; this many times the limit is no page's sloppiness.
    private const int Slack = 20;
    private const int MostAttributes = 2_000;

    // A parser opens every unclosed formatting element again in each block that follows.
    private const long MostReopened = 2_000_000;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Void =
        new HashSet<string>(["br", "hr", "img", "input", "meta", "link", "col", "area", "base", "embed", "param", "source", "track", "wbr",
            "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "dd", "dt", "colgroup", "html", "body", "head"],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Formatting =
        new HashSet<string>(["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Pages of font runs have two or three attributes an element; more is no page.
    private const int AttributesPerElement = 4;

    /// <summary>Why the markup is not to be parsed, null where it may be.</summary>
    public static DocumentOutcome? Refusal(string text, ReadLimits limits)
    {
        int depth = 0, formatting = 0, at = 0, elements = 0;
        long reopened = 0, allAttributes = 0;
        while (at < text.Length)
        {
            int open = text.AsSpan(at).IndexOf('<');
            if (open < 0)
            {
                return null;
            }

            at += open + 1;
            if (at < text.Length && text[at] == '!')
            {
                at = SkipDeclaration(text, at);
                continue;
            }

            bool closing = at < text.Length && text[at] == '/';
            int start = closing ? at + 1 : at, end = start;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is ':' or '-'))
            {
                end++;
            }

            ReadOnlySpan<char> name = text.AsSpan(start, end - start);
            if (name.Length == 0)
            {
                continue;
            }

            at = SkipAttributes(text, end, out int attributes, out bool selfClosing);
            elements += closing ? 0 : 1;
            allAttributes += attributes;
            if (elements > limits.MaximumElements || attributes > MostAttributes || allAttributes > (long)AttributesPerElement * limits.MaximumElements)
            {
                return DocumentOutcome.TooComplex(limits.MaximumElements);
            }

            if (name.Length <= 10 && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)))
            {
                at = closing ? at : SkipRaw(text, at, name);
                continue;
            }

            bool formats = name.Length <= 10 && Formatting.Contains(name);
            bool counts = !formats && !selfClosing && (name.Length > 10 || !Void.Contains(name));
            depth = Math.Max(0, depth + (counts ? closing ? -1 : 1 : 0));
            formatting = Math.Max(0, formatting + (formats ? closing ? -1 : 1 : 0));
            reopened += formats || closing ? 0 : formatting;
            if (depth + formatting > limits.MaximumDepth * Slack || reopened > MostReopened)
            {
                return DocumentOutcome.TooComplex(limits.MaximumDepth);
            }
        }

        return null;
    }

    private static int SkipDeclaration(string text, int at)
    {
        bool comment = text.AsSpan(at).StartsWith("!--", StringComparison.Ordinal);
        int end = comment ? text.IndexOf("-->", at + 3, StringComparison.Ordinal) : text.IndexOf('>', at);
        return end < 0 ? text.Length : end + 1;
    }

    private static int SkipRaw(string text, int at, ReadOnlySpan<char> name)
    {
        while (true)
        {
            int close = text.IndexOf("</", at, StringComparison.Ordinal);
            if (close < 0)
            {
                return text.Length;
            }

            if (text.AsSpan(close + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return close;
            }

            at = close + 2;
        }
    }

    private static int SkipAttributes(string text, int at, out int attributes, out bool selfClosing)
    {
        attributes = 0;
        selfClosing = false;
        while (at < text.Length)
        {
            ReadOnlySpan<char> rest = text.AsSpan(at);
            int next = rest.IndexOfAny('>', '"', '\'');
            ReadOnlySpan<char> plain = next < 0 ? rest : rest[..next];
            foreach (char c in plain)
            {
                attributes += c is ' ' or '\n' or '\t' or '\r' or '/' ? 1 : 0;
            }

            at += plain.Length;
            if (next < 0)
            {
                return at;
            }

            if (text[at] == '>')
            {
                selfClosing = text[at - 1] == '/';
                return at + 1;
            }

            int end = text[at - 1] is '=' or ' ' ? text.IndexOf(text[at], at + 1) : at;
            at = end < 0 ? text.Length : end + 1;
        }

        return at;
    }
}
