using System.Runtime.InteropServices;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace DisclosureInsights.Import.Readers.Pdf;

/// <summary>
/// The ruling lines of a page, however they are drawn: strokes, thin filled rectangles, frames of cells, pieces that
/// touch, double lines, thin pictures. Pieces are joined and nearly equal places made one.
/// </summary>
internal sealed class PageRulings
{
    // Points. The thickest border is some 4.5; columns and rows are wider than 6.
    private const double Thickest = 4.5;
    private const double Straight = 0.8;

    // Double lines and corners that are not quite met.
    private const double Near = 2.2;
    private const double Spread = 4.2;
    private const double Join = 3.6;
    private const double Shortest = 5;

    // No page has that many lines of tables; a drawing may.
    private const int MostLines = 4_000;

    private readonly List<Ruling> horizontal = [];
    private readonly List<Ruling> vertical = [];
    private readonly List<PdfRectangle> boxes = [];
    private readonly double height;

    private PageRulings(double height) => this.height = height;

    public IReadOnlyList<Ruling> Horizontal { get; private set; } = [];

    public IReadOnlyList<Ruling> Vertical { get; private set; } = [];

    /// <summary>The lines drawn on a page.</summary>
    public static PageRulings Of(Page page)
    {
        PageRulings rulings = new(page.Height);
        foreach (PdfPath path in page.Paths)
        {
            if (path.IsStroked || path.IsFilled)
            {
                rulings.Add(path);
            }
        }

        if (page.NumberOfImages is > 0 and < 5_000)
        {
            foreach (IPdfImage image in page.GetImages())
            {
                rulings.AddThin(image.BoundingBox);
            }
        }

        rulings.Horizontal = Joined(rulings.horizontal);
        rulings.Vertical = Joined(rulings.vertical);
        return rulings;
    }

    /// <summary>
    /// The edges of filled boxes in place of lines: cells of white on a dark ground show their borders as what is left
    /// between them.
    /// </summary>
    public PageRulings OfBoxes()
    {
        PageRulings edges = new(height);
        foreach (PdfRectangle box in boxes)
        {
            edges.AddEdges(box);
        }

        edges.Horizontal = Joined(edges.horizontal);
        edges.Vertical = Joined(edges.vertical);
        return edges;
    }

    /// <summary>The lines in the frame of a page that is turned to be read.</summary>
    public PageRulings Turned(PageTurn turn)
    {
        PageRulings turned = new(height);
        foreach (Ruling line in Horizontal)
        {
            turned.Put(turn.Place(line.From, line.At), turn.Place(line.To, line.At));
        }

        foreach (Ruling line in Vertical)
        {
            turned.Put(turn.Place(line.At, line.From), turn.Place(line.At, line.To));
        }

        turned.Horizontal = Joined(turned.horizontal);
        turned.Vertical = Joined(turned.vertical);
        return turned;
    }

    private void Put((double X, double Y) from, (double X, double Y) to)
    {
        if (Math.Abs(from.Y - to.Y) < Math.Abs(from.X - to.X))
        {
            Put(horizontal, from.Y, from.X, to.X);
        }
        else
        {
            Put(vertical, from.X, from.Y, to.Y);
        }
    }

    private void Add(PdfPath path)
    {
        PdfRectangle? outer = null;
        foreach (PdfSubpath subpath in path)
        {
            if (path.IsStroked)
            {
                AddSegments(subpath);
            }

            if (!path.IsFilled || subpath.GetBoundingRectangle() is not { } box || AddThin(box))
            {
                continue;
            }

            // A frame is a box with a slightly smaller one cut out of it.
            if (outer is { } around && Math.Abs(around.Left - box.Left) <= Thickest && Math.Abs(around.Right - box.Right) <= Thickest
                && Math.Abs(around.Top - box.Top) <= Thickest && Math.Abs(around.Bottom - box.Bottom) <= Thickest)
            {
                AddEdges(box);
            }
            else if (box.Width > 6 && box.Height > 6 && IsBox(subpath) && boxes.Count < MostLines)
            {
                boxes.Add(box);
            }

            outer = box;
        }
    }

    private void AddSegments(PdfSubpath subpath)
    {
        PdfPoint? start = null;
        PdfPoint current = default;
        foreach (PdfSubpath.IPathCommand command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    start = current = move.Location;
                    break;
                case PdfSubpath.Line line:
                    start ??= line.From;
                    AddSegment(line.From, line.To);
                    current = line.To;
                    break;
                case PdfSubpath.Close when start is { } first:
                    AddSegment(current, first);
                    current = first;
                    break;
                case PdfSubpath.BezierCurve curve:
                    start ??= curve.StartPoint;
                    current = curve.EndPoint;
                    break;
                default:
                    break;
            }
        }
    }

    private void AddSegment(PdfPoint from, PdfPoint to)
    {
        double dx = Math.Abs(to.X - from.X), dy = Math.Abs(to.Y - from.Y);
        if (dy <= Straight && dx > dy)
        {
            Put(horizontal, height - ((from.Y + to.Y) / 2), from.X, to.X);
        }
        else if (dx <= Straight && dy > dx)
        {
            Put(vertical, (from.X + to.X) / 2, height - from.Y, height - to.Y);
        }
    }

    private bool AddThin(PdfRectangle box)
    {
        double width = box.Right - box.Left, tall = box.Top - box.Bottom;
        if (tall <= Thickest && width > tall * 1.5)
        {
            Put(horizontal, height - ((box.Top + box.Bottom) / 2), box.Left, box.Right);
            return true;
        }

        if (width <= Thickest && tall > width * 1.5)
        {
            Put(vertical, (box.Left + box.Right) / 2, height - box.Top, height - box.Bottom);
            return true;
        }

        if (tall > Thickest || width > Thickest)
        {
            return false;
        }

        // A dot of a dotted line: it lies on a line of either direction, or on none.
        double middle = height - ((box.Top + box.Bottom) / 2);
        Put(horizontal, middle, box.Left, box.Right);
        Put(vertical, (box.Left + box.Right) / 2, height - box.Top, height - box.Bottom);
        return true;
    }

    private void AddEdges(PdfRectangle box)
    {
        Put(horizontal, height - box.Top, box.Left, box.Right);
        Put(horizontal, height - box.Bottom, box.Left, box.Right);
        Put(vertical, box.Left, height - box.Top, height - box.Bottom);
        Put(vertical, box.Right, height - box.Top, height - box.Bottom);
    }

    private static void Put(List<Ruling> lines, double at, double from, double to)
    {
        if (double.IsFinite(at) && double.IsFinite(from) && double.IsFinite(to))
        {
            lines.Add(new Ruling(at, Math.Min(from, to), Math.Max(from, to)));
        }
    }

    private static bool IsBox(PdfSubpath subpath)
    {
        foreach (PdfSubpath.IPathCommand command in subpath.Commands)
        {
            if (command is PdfSubpath.BezierCurve
                || (command is PdfSubpath.Line line && Math.Abs(line.From.X - line.To.X) > Straight && Math.Abs(line.From.Y - line.To.Y) > Straight))
            {
                return false;
            }
        }

        return true;
    }

    // Lines at nearly the same place become lines at one place, their pieces joined where they touch.
    private static List<Ruling> Joined(List<Ruling> lines)
    {
        lines.Sort(static (left, right) => left.At.CompareTo(right.At));
        List<Ruling> joined = [];
        int first = 0;
        while (first < lines.Count)
        {
            int end = first + 1;
            while (end < lines.Count && lines[end].At - lines[end - 1].At <= Near && lines[end].At - lines[first].At <= Spread)
            {
                end++;
            }

            JoinPieces(CollectionsMarshal.AsSpan(lines)[first..end], joined);
            first = end;
        }

        return joined.Count <= MostLines ? joined : [];
    }

    private static void JoinPieces(Span<Ruling> pieces, List<Ruling> joined)
    {
        double sum = 0, weight = 0;
        foreach (Ruling piece in pieces)
        {
            sum += piece.At * Math.Max(piece.Length, 0.1);
            weight += Math.Max(piece.Length, 0.1);
        }

        double at = sum / weight;
        pieces.Sort(static (left, right) => left.From.CompareTo(right.From));
        double from = pieces[0].From, to = pieces[0].To;
        foreach (Ruling piece in pieces[1..])
        {
            if (piece.From - to > Join)
            {
                Close(joined, at, from, to);
                (from, to) = (piece.From, piece.To);
            }
            else
            {
                to = Math.Max(to, piece.To);
            }
        }

        Close(joined, at, from, to);
    }

    private static void Close(List<Ruling> joined, double at, double from, double to)
    {
        if (to - from >= Shortest)
        {
            joined.Add(new Ruling(at, from, to));
        }
    }
}
