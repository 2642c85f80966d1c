using System.Globalization;
using System.Text;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Texts;

/// <summary>What is wrong with a file, where, and what to do about it.</summary>
public static class ReadErrorTexts
{
    private static readonly TextTable Table = new("ReadErrorTexts");

    /// <summary>The code in files and on the command line, e.g. <c>empty_file</c>.</summary>
    public static string Id(this ReadErrorCode code)
    {
        StringBuilder id = new();
        foreach (char letter in code.ToString())
        {
            if (char.IsUpper(letter) && id.Length > 0)
            {
                id.Append('_');
            }

            id.Append(char.ToLowerInvariant(letter));
        }

        return id.ToString();
    }

    public static string Message(ReadError error, CultureInfo culture) => Message(error.Code, error.Line, error.Arguments, culture);

    /// <summary>The message of a stored error.</summary>
    public static string Message(ReadErrorCode code, int? line, IReadOnlyList<string> arguments, CultureInfo culture)
    {
        string text = Template.Fill(
            Table.Get(code.Id(), culture),
            place => int.Parse(place, CultureInfo.InvariantCulture) is int index && index < arguments.Count ? arguments[index] : "");
        return line is null ? text
            : Languages.IsEnglish(culture) ? $"Line {line}: {text}"
            : $"第 {line} 行：{text}";
    }
}
