using AngleSharp.Dom;

namespace DisclosureInsights.Import.Readers;

/// <summary>What elements mean for reading: which are not shown, which begin a block.</summary>
internal static class MarkupElements
{
    public static bool IsSkipped(IElement element)
    {
        switch (element.LocalName)
        {
            case "script" or "style" or "noscript" or "template" or "head" or "select" or "button" or "iframe" or "object"
                or "svg" or "math" or "textarea" or "canvas" or "video" or "audio" or "map" or "input":
                return true;
            default:
                break;
        }

        if (element.Attributes.Length == 0)
        {
            return false;
        }

        return element.HasAttribute("hidden")
            || (element.GetAttribute("style") is { Length: > 0 } style && HidesItself(style));
    }

    public static bool IsBlock(string name) => name switch
    {
        "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "nav" or "aside" or "ul" or "ol" or "li" or "dl"
            or "dt" or "dd" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" or "pre" or "form" or "fieldset" or "figure"
            or "figcaption" or "center" or "address" or "table" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th" or "caption"
            or "body" or "hr" => true,
        _ => false,
    };

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    private static bool HidesItself(string style)
    {
        int display = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return display >= 0 && style.AsSpan(display + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }
}
