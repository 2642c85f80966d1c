using System.Globalization;

namespace DisclosureInsights.Application.Texts;

/// <summary>Why something in a source was not read.</summary>
public static class UnreadTexts
{
    private static readonly TextTable Table = new("UnreadTexts");

    /// <summary>The reason in words.</summary>
    /// <param name="why">Id of the reason; one that this version does not know (of an older reading) is given as it is.</param>
    /// <param name="culture">Language.</param>
    public static string Reason(string why, CultureInfo culture) => Table.Find(why, culture) ?? why;
}
