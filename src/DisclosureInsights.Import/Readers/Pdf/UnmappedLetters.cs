using System.Globalization;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Logging;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// Codes of fonts that have no character. The parser puts the code itself in the character's place, which may look like
/// a digit; it only says so in its log.
/// </summary>
internal sealed class UnmappedLetters : ILog
{
    private const string Start = "We could not find the corresponding character with code ";
    private const string Middle = " in font ";

    private readonly HashSet<(string Font, char Code)> codes = [];

    /// <summary>Whether nobody knows what the letter is.</summary>
    public bool Contains(Letter letter) =>
        codes.Count > 0 && letter.Value.Length == 1 && codes.Contains((letter.GetFont()?.Name?.ToString() ?? "", letter.Value[0]));

    public void Warn(string message)
    {
        int font = message.StartsWith(Start, StringComparison.Ordinal) ? message.IndexOf(Middle, StringComparison.Ordinal) : -1;
        if (font > 0 && int.TryParse(message.AsSpan(Start.Length, font - Start.Length), NumberStyles.Integer, CultureInfo.InvariantCulture, out int code))
        {
            codes.Add((message[(font + Middle.Length)..].TrimEnd('.'), (char)code));
        }
    }

    public void Debug(string message)
    {
    }

    public void Debug(string message, Exception ex)
    {
    }

    public void Error(string message)
    {
    }

    public void Error(string message, Exception ex)
    {
    }
}
