using System.Globalization;
using System.Text;
using System.Xml;

namespace DisclosureInsights.Import.Readers.Word;

/// <summary>
/// Walks the elements of one XML part forwards, by their local names: an office file may use either of two sets of
/// namespaces. A document type, an entity or a resource elsewhere is refused by the reader beneath.
/// </summary>
/// <exception cref="XmlException">Thrown by any member: the part is not well-formed.</exception>
/// <exception cref="ReadLimitException">Thrown by any member: nesting over the limit.</exception>
internal sealed class XmlCursor : IDisposable
{
    private readonly XmlReader reader;
    private readonly StringBuilder pieces = new();
    private readonly int maximumDepth;

    /// <param name="part">Closed with the cursor.</param>
    /// <param name="maximumDepth">Deepest nesting.</param>
    public XmlCursor(XmlReader part, int maximumDepth)
    {
        reader = part;
        this.maximumDepth = maximumDepth;
        reader.MoveToContent();
    }

    /// <summary>Name of the element the cursor stands on, without its prefix.</summary>
    public string Name => reader.LocalName;

    /// <summary>
    /// Goes into the element. What is returned is handed to <see cref="Next"/> until that says false: then the cursor
    /// stands behind the element.
    /// </summary>
    public int Enter()
    {
        int depth = reader.IsEmptyElement ? -1 : reader.Depth;
        reader.Read();
        return depth;
    }

    /// <summary>
    /// Goes to the next child, over characters. Whoever gets true moves on behind the child, by reading or skipping it.
    /// </summary>
    public bool Next(int depth)
    {
        if (depth < 0)
        {
            return false;
        }

        while (reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                CheckDepth();
                return true;
            }

            reader.Read();
        }

        reader.Read();
        return false;
    }

    /// <summary>Goes behind the element.</summary>
    public void Skip()
    {
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                CheckDepth();
            }
        }

        reader.Read();
    }

    /// <summary>The element's characters; goes behind it.</summary>
    public string Text()
    {
        string text = "";
        if (!reader.IsEmptyElement)
        {
            int depth = reader.Depth;
            pieces.Clear();
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
                {
                    // Nearly always the first piece is all there is.
                    pieces.Append(text);
                    text = reader.Value;
                }

                CheckDepth();
            }

            text = pieces.Length == 0 ? text : pieces.Append(text).ToString();
        }

        reader.Read();
        return text;
    }

    /// <summary>An attribute of the element by its local name, null where it has none.</summary>
    public string? Attribute(string name)
    {
        string? value = null;
        for (bool found = reader.MoveToFirstAttribute(); found && value is null; found = reader.MoveToNextAttribute())
        {
            value = reader.LocalName == name ? reader.Value : null;
        }

        reader.MoveToElement();
        return value;
    }

    /// <summary>Whether the property that the element stands for is on: it is unless it says otherwise.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off");

    public void Dispose() => reader.Dispose();

    private void CheckDepth()
    {
        if (reader.Depth > maximumDepth)
        {
            throw new ReadLimitException(maximumDepth.ToString(CultureInfo.InvariantCulture));
        }
    }
}
