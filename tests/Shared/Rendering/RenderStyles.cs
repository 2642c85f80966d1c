namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>How numbers are printed.</summary>
public enum NumberStyle
{
    Plain,

    /// <summary>1,234</summary>
    Thousands,

    /// <summary>１２</summary>
    FullWidth,
}

/// <summary>How the cells of a text are set apart.</summary>
public enum TextLayout
{
    /// <summary>As scraped: cells between pipes, merged cells as empty ones at the row's end.</summary>
    Scraped,
    Tabs,
    Markdown,

    /// <summary>One cell a line: blank cells leave nothing behind.</summary>
    CellPerLine,

    /// <summary>Columns set apart by spaces, each cell under the one above it.</summary>
    Spaces,
}

/// <summary>A way to print a report as text, clean unless damages are named.</summary>
public sealed record TextStyle
{
    public static readonly TextStyle Scraped = new();

    public static readonly TextStyle Tabs = new() { Layout = TextLayout.Tabs };

    public static readonly TextStyle Markdown = new() { Layout = TextLayout.Markdown };

    public static readonly TextStyle CellPerLine = new() { Layout = TextLayout.CellPerLine };

    public static readonly TextStyle Spaces = new() { Layout = TextLayout.Spaces };

    /// <summary>With the damages of the seed.</summary>
    public static readonly TextStyle Seed = new() { Damages = [Damage.ItemLabelsZero, Damage.DisputesHeaderBroken], SiteChrome = true };

    public TextLayout Layout { get; init; }

    public NumberStyle Numbers { get; init; }

    /// <summary>Damages that leave what is printed as it is.</summary>
    public IReadOnlyList<Damage> Damages { get; init; } = [];

    /// <summary>A line of the site behind the report.</summary>
    public bool SiteChrome { get; init; }
}

/// <summary>House styles of government sites.</summary>
public enum HtmlLayout
{
    /// <summary>Paragraphs and tables, labels merged.</summary>
    Plain,

    /// <summary>Tables within tables lay out the page; navigation and footer around the article.</summary>
    LayoutTables,

    /// <summary>A font element per few characters, cells full of paragraphs, as word processors save pages.</summary>
    FontRuns,
}

/// <summary>A way to print a report as a page.</summary>
public sealed record HtmlStyle
{
    public static readonly HtmlStyle Plain = new();

    public static readonly HtmlStyle LayoutTables = new() { Layout = HtmlLayout.LayoutTables };

    public static readonly HtmlStyle FontRuns = new() { Layout = HtmlLayout.FontRuns };

    public static readonly IReadOnlyList<HtmlStyle> All = [Plain, LayoutTables, FontRuns];

    public HtmlLayout Layout { get; init; }

    public NumberStyle Numbers { get; init; }

    /// <inheritdoc cref="TextStyle.Damages"/>
    public IReadOnlyList<Damage> Damages { get; init; } = [];

    /// <summary>colspan and rowspan are missing: merged cells take one place.</summary>
    public bool WithoutSpans { get; init; }
}
