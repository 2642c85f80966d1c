namespace DisclosureInsights.Data.Reports;

/// <summary>
/// Text that every database takes. Damaged files yield the null character, which PostgreSQL refuses, and halves of
/// surrogate pairs, which are no text at all; each becomes U+FFFD, so that offsets into the text still hold.
/// </summary>
internal static class StorableText
{
    public static string? OrNull(string? text) => text is null ? null : Of(text);

    public static string Of(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (IsWholePair(text, i))
            {
                i++;
            }
            else if (text[i] == '\0' || char.IsSurrogate(text[i]))
            {
                return Mend(text);
            }
        }

        return text;
    }

    private static string Mend(string text) => string.Create(text.Length, text, static (mended, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            if (IsWholePair(source, i))
            {
                mended[i] = source[i];
                mended[++i] = source[i];
            }
            else
            {
                mended[i] = source[i] == '\0' || char.IsSurrogate(source[i]) ? '\uFFFD' : source[i];
            }
        }
    });

    private static bool IsWholePair(string text, int i) => i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
}
