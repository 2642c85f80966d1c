using System.Globalization;
using AngleSharp.Dom;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers;

internal enum HtmlTableOutcome
{
    Data,

    /// <summary>The table lays out a page: its cells hold blocks.</summary>
    Layout,
    TooComplex,
}

/// <summary>Reads a table of data with its merged cells, or finds that it is one of layout.</summary>
internal sealed class HtmlTableReader(ReadLimits limits)
{
    // colspan="1000000" is no table: the widest form has 15 columns.
    private const int WidestSpan = 60;
    private const int TallestSpan = 2_000;
    private const int MostColumns = 2_000;

    // A cell of several lines and this many characters holds an article, not a number or a label.
    private const int LongestCell = 400;

    private readonly MarkupText text = new();
    private readonly Stack<(INodeList Children, int Index, bool Block)> stack = new();
    private int count;

    /// <summary>The table last read.</summary>
    public SourceTable? Table { get; private set; }

    public HtmlTableOutcome Read(IElement table, SourceScope? scope)
    {
        List<int> covered = [];
        List<SourceRow> rows = [];
        int cells = 0, widest = 0;
        foreach (IElement row in Rows(table))
        {
            List<SourceCell> built = [];
            int column = 0;
            foreach (INode node in row.ChildNodes)
            {
                if (node is not IElement { LocalName: "td" or "th" } cell)
                {
                    continue;
                }

                if (!Text(cell, out string content))
                {
                    return HtmlTableOutcome.Layout;
                }

                while (column < covered.Count && covered[column] > 0)
                {
                    column++;
                }

                int width = Span(cell, "colspan", WidestSpan), height = Span(cell, "rowspan", TallestSpan);
                built.Add(new SourceCell(content, column, width, new SourceLocation(
                    null, count + 1, rows.Count + 1, column + 1, cell.SourceReference?.Position.Line)));
                Cover(covered, column, width, height);
                column += width;
                if (column > MostColumns)
                {
                    return HtmlTableOutcome.TooComplex;
                }
            }

            foreach (ref int left in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(covered))
            {
                cells += left > 0 ? 1 : 0;
                left = Math.Max(0, left - 1);
            }

            if (cells > limits.MaximumTableCells)
            {
                return HtmlTableOutcome.TooComplex;
            }

            widest = Math.Max(widest, built.Count);
            if (built.Count > 0)
            {
                rows.Add(new SourceRow(rows.Count + 1, built));
            }
        }

        if (widest <= 1)
        {
            return HtmlTableOutcome.Layout;
        }

        Table = new SourceTable(++count, isGrid: true, rows)
        {
            Scope = scope,
            Place = new SourceLocation(null, count, null, null, table.SourceReference?.Position.Line),
        };
        return count > limits.MaximumTables ? HtmlTableOutcome.TooComplex : HtmlTableOutcome.Data;
    }

    private static IEnumerable<IElement> Rows(IElement table)
    {
        foreach (INode child in table.ChildNodes)
        {
            if (child is IElement { LocalName: "tr" } row)
            {
                yield return row;
            }
            else if (child is IElement { LocalName: "tbody" or "thead" or "tfoot" } body)
            {
                foreach (INode inner in body.ChildNodes)
                {
                    if (inner is IElement { LocalName: "tr" } bodyRow)
                    {
                        yield return bodyRow;
                    }
                }
            }
        }
    }

    // False where the cell holds a table or an article.
    private bool Text(IElement cell, out string content)
    {
        text.Take();
        stack.Clear();
        stack.Push((cell.ChildNodes, 0, false));
        content = "";
        while (stack.Count > 0)
        {
            (INodeList children, int index, bool block) = stack.Pop();
            if (index == children.Length)
            {
                if (block)
                {
                    text.Break();
                }

                continue;
            }

            stack.Push((children, index + 1, block));
            if (children[index] is IText characters)
            {
                text.Append(characters.Data);
                continue;
            }

            if (children[index] is not IElement element || MarkupElements.IsSkipped(element))
            {
                continue;
            }

            if (element.LocalName == "table" || (text.Length > LongestCell && text.HasLineBreak))
            {
                return false;
            }

            bool isBlock = element.LocalName == "br" || MarkupElements.IsBlock(element.LocalName);
            if (isBlock)
            {
                text.Break();
            }

            stack.Push((element.ChildNodes, 0, isBlock));
        }

        content = text.Take();
        return true;
    }

    private static void Cover(List<int> covered, int column, int width, int height)
    {
        while (covered.Count < column + width)
        {
            covered.Add(0);
        }

        for (int i = column; i < column + width; i++)
        {
            covered[i] = Math.Max(covered[i], height);
        }
    }

    private static int Span(IElement cell, string attribute, int most) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out int span)
            ? Math.Clamp(span, 1, most)
            : 1;
}
