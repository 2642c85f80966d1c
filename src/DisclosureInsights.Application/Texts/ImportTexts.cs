using System.Globalization;
using DisclosureInsights.Data.Imports;
using DisclosureInsights.Import;

namespace DisclosureInsights.Application.Texts;

/// <summary>What became of the lines of an import, in words: what, where, what to do.</summary>
public static class ImportTexts
{
    private static readonly TextTable Table = new("ImportTexts");

    public static string Outcome(ImportOutcome outcome, CultureInfo culture) => Table.Get("outcome." + outcome, culture);

    public static string State(ImportState state, CultureInfo culture) => Table.Get("state." + state, culture);

    /// <summary>The message of a line; empty where nothing needs to be said.</summary>
    public static string Message(ImportItem item, CultureInfo culture)
    {
        if (item.Code is null)
        {
            return "";
        }

        foreach (ReadErrorCode code in Enum.GetValues<ReadErrorCode>())
        {
            if (code.Id() == item.Code)
            {
                return ReadErrorTexts.Message(code, item.Line, item.Arguments, culture);
            }
        }

        return Template.Fill(
            Table.Get("code." + item.Code, culture),
            place => int.Parse(place, CultureInfo.InvariantCulture) is int index && index < item.Arguments.Count ? item.Arguments[index] : "");
    }
}
