namespace DisclosureInsights.Application.Exporting;

/// <summary>Recognises text that a spreadsheet would run as a formula.</summary>
public static class FormulaGuard
{
    /// <summary>ASCII starts (OWASP) and their full-width forms, which some spreadsheets fold before they parse.</summary>
    private const string Starts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>Whether a text begins like a formula, leading spaces aside.</summary>
    public static bool LooksLikeFormula(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart([' ', '\u00A0', '\u3000']);
        return start.Length > 0 && Starts.Contains(start[0], StringComparison.Ordinal);
    }

    /// <summary>The text, with an apostrophe in front where it begins like a formula.</summary>
    public static string Protect(string text) => LooksLikeFormula(text) ? "'" + text : text;

    /// <summary>The text without the apostrophe that <see cref="Protect"/> put in front: what is read back is what was written.</summary>
    public static string Unprotect(string text) => text is ['\'', .. var rest] && LooksLikeFormula(rest) ? rest : text;
}
