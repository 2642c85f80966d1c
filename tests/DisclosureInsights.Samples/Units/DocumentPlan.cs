using DisclosureInsights.Samples.Figures;
using DisclosureInsights.Samples.Prose;

namespace DisclosureInsights.Samples.Units;

/// <summary>How a document is written.</summary>
public enum DocumentLook
{
    /// <summary>A web page with plain paragraphs and tables.</summary>
    Html,

    /// <summary>A web page laid out by tables within tables.</summary>
    LayoutTables,

    /// <summary>A web page as a word processor saves it: a font element per few characters.</summary>
    FontRuns,

    /// <summary>Text scraped off a page, rows with bars.</summary>
    Text,

    /// <summary>The same, its item labels lost.</summary>
    TextWithLostLabels,
}

/// <summary>A report that stands in a file of its own.</summary>
/// <param name="UnitCode">Whose report.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Look">How it is written.</param>
/// <param name="Voice">How its prose is worded.</param>
public sealed record DocumentPlan(string UnitCode, int Year, DocumentLook Look, HouseVoice Voice)
{
    public bool Is(ReportDraft draft) => draft.Unit.Code == UnitCode && draft.Year == Year;

    /// <summary>Name of the file within the district's folder.</summary>
    public string FileName(string organisation) => FormattableString.Invariant(
        $"{organisation}{Year}{(Look is DocumentLook.Text or DocumentLook.TextWithLostLabels ? ".txt" : ".html")}");
}
