namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>Ways in which Word files are made.</summary>
public enum DocxStyle
{
    /// <summary>Styles, a grid, merged cells; header, footer and notes with words of their own.</summary>
    Word,

    /// <summary>As WPS writes: no grid, a run per few characters, formatting on each of them, the header block as a table.</summary>
    Wps,

    /// <summary>The numbers of headings and labels are a list's: they stand nowhere in the text.</summary>
    Numbered,

    /// <summary>The title in a text box, drawn twice for programs of different age; each form inside a table of layout.</summary>
    Framed,

    /// <summary>Content controls around everything; deleted, moved and hidden text, fields.</summary>
    Tracked,

    /// <summary>The strict set of namespaces, parts with names of their own.</summary>
    Strict,
}
