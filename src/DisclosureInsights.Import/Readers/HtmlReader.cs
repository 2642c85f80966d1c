using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Import.Readers;

/// <summary>
/// HTML pages: paragraphs and tables of what a browser would show. Tables that only lay out the page are opened, no
/// script runs and nothing is fetched. Walks with a stack of its own: nesting costs no call depth.
/// </summary>
public static class HtmlReader
{
    // What is not read is not built: of all attributes four matter, and of scripts and comments nothing.
    private static readonly HtmlParser Parser = new(new HtmlParserOptions
    {
        IsKeepingSourceReferences = true,
        SkipComments = true,
        SkipScriptText = true,
        SkipRawText = true,
        ShouldEmitAttribute = static (ref StructHtmlToken _, ReadOnlyMemory<char> name) =>
            name.Span is "colspan" or "rowspan" or "style" or "hidden",
    });

    public static DocumentOutcome Read(string text, ReadLimits limits, CancellationToken cancellationToken)
    {
        if (MarkupGuard.Refusal(text, limits) is { } refusal)
        {
            return refusal;
        }

        using AngleSharp.Html.Dom.IHtmlDocument document = Parser.ParseDocument(text);
        cancellationToken.ThrowIfCancellationRequested();
        Walker walker = new(limits, cancellationToken);
        return document.Body is { } body && !walker.Walk(body)
            ? DocumentOutcome.TooComplex(limits.MaximumTableCells)
            : DocumentOutcome.Of(new SourceDocument("html", walker.Blocks, Title(document)));
    }

    private static string? Title(AngleSharp.Html.Dom.IHtmlDocument document)
    {
        string? title = document.Title?.Trim();
        return title is { Length: > 0 and < 300 } ? title : null;
    }

    private sealed class Walker(ReadLimits limits, CancellationToken cancellationToken)
    {
        private readonly Stack<Frame> stack = new();
        private readonly MarkupText text = new();
        private readonly HtmlTableReader tables = new(limits);
        private SourceScope? scope = new(null);
        private int? line;
        private bool heading;

        public List<SourceBlock> Blocks { get; } = [];

        /// <summary>False where a limit was exceeded.</summary>
        public bool Walk(IElement root)
        {
            stack.Push(new Frame(root.ChildNodes, scope, IsBlock: true));
            int blockDepth = 0;
            while (stack.Count > 0)
            {
                Frame frame = stack.Pop();
                if (frame.Index == frame.Children.Length)
                {
                    if (frame.IsBlock)
                    {
                        Flush();
                        blockDepth--;
                    }

                    scope = frame.Outer;
                    continue;
                }

                INode child = frame.Children[frame.Index];
                stack.Push(frame with { Index = frame.Index + 1 });
                if (child is IText characters)
                {
                    text.Append(characters.Data);
                }
                else if (child is IElement element && !Enter(element, ref blockDepth))
                {
                    return false;
                }
            }

            Flush();
            return true;
        }

        private bool Enter(IElement element, ref int blockDepth)
        {
            string name = element.LocalName;
            if (MarkupElements.IsSkipped(element))
            {
                return true;
            }

            if (name == "br")
            {
                Flush();
                return true;
            }

            if (name == "table")
            {
                Flush();
                cancellationToken.ThrowIfCancellationRequested();
                switch (tables.Read(element, scope))
                {
                    case HtmlTableOutcome.TooComplex:
                        return false;
                    case HtmlTableOutcome.Data:
                        Blocks.Add(tables.Table!);
                        return true;
                    default:
                        break;
                }
            }

            bool block = MarkupElements.IsBlock(name);
            SourceScope? outer = scope;
            if (block)
            {
                Flush();
                scope = new SourceScope(scope);
                heading = MarkupElements.IsHeading(name);
                line = element.SourceReference?.Position.Line;
                if (++blockDepth > limits.MaximumDepth)
                {
                    return false;
                }
            }

            stack.Push(new Frame(element.ChildNodes, outer, block));
            return true;
        }

        private void Flush()
        {
            string paragraph = text.Take();
            if (paragraph.Length > 0)
            {
                Blocks.Add(new SourceParagraph(paragraph)
                {
                    Scope = scope,
                    IsHeading = heading,
                    Place = new SourceLocation(Line: line),
                });
            }

            heading = false;
        }

        private readonly record struct Frame(INodeList Children, SourceScope? Outer, bool IsBlock, int Index = 0);
    }
}
