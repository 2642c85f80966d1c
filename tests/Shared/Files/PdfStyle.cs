namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>How the borders of a table's cells are drawn.</summary>
public enum PdfRules
{
    /// <summary>A stroke a side of each cell.</summary>
    Strokes,

    /// <summary>Thin filled rectangles with squares at the corners, as word processors print.</summary>
    Rectangles,

    /// <summary>A rectangle around each cell.</summary>
    Boxes,

    /// <summary>Two lines side by side, in pieces.</summary>
    Pieces,

    /// <summary>White cells on a dark ground.</summary>
    Ground,

    /// <summary>No lines.</summary>
    None,
}

/// <summary>A way to print a report as PDF.</summary>
public sealed record PdfStyle
{
    public PdfRules Rules { get; init; }

    /// <summary>A row may begin on one page and end on the next.</summary>
    public bool SplitsRows { get; init; }

    /// <summary>The header is printed on each page that the table reaches.</summary>
    public bool RepeatsHeader { get; init; }

    /// <summary>A tall merged label is written one letter a line.</summary>
    public bool VerticalLabels { get; init; }

    /// <summary>Each letter is placed by itself, labels drawn twice for boldness.</summary>
    public bool PlacesLetters { get; init; }

    /// <summary>Landscape pages that are turned to be read.</summary>
    public bool Landscape { get; init; }

    /// <summary>Flate streams.</summary>
    public bool Compresses { get; init; }

    /// <summary>What stands at the foot of a page; {0} the page, {1} of how many.</summary>
    public string PageNumber { get; init; } = "- {0} -";

    /// <summary>Printed by a browser: address and time in the margins.</summary>
    public bool BrowserPrint { get; init; }
}
