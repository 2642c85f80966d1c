using System.Globalization;
using DisclosureInsights.Tests.Shared.Rendering;

namespace DisclosureInsights.Tests.Shared.Files;

/// <summary>Prints a report as PDF.</summary>
public sealed class PdfPrinter
{
    private const double Margin = 72;
    private const double BodySize = 14;
    private const double BodyPitch = 24;

    private readonly PdfStyle style;
    private readonly PdfFile file;
    private readonly double width;
    private readonly double height;
    private readonly List<PdfCanvas> pages = [];
    private double y;

    private PdfPrinter(PdfStyle style)
    {
        this.style = style;
        file = new PdfFile(style.Compresses) { Turns = style.Landscape ? 1 : 0 };
        (width, height) = style.Landscape ? (841.89, 595.28) : (595.28, 841.89);
    }

    public static byte[] Print(PrintedReport report, PdfStyle style) => new PdfPrinter(style).Print(report);

    private double Bottom => height - Margin;

    private PdfCanvas Canvas => pages[^1];

    private byte[] Print(PrintedReport report)
    {
        BeginPage();
        if (report.Title is { } title)
        {
            foreach (string line in PdfText.Wrap(title, width - (2 * Margin) - 60, 20))
            {
                Room(32);
                Canvas.Text(line, (width - (PdfFile.Width(line) * 20)) / 2, y + 22, 20, bold: true);
                y += 32;
            }
        }

        PrintHeaderBlock(report.Header);
        foreach (PrintedBlock block in report.Blocks)
        {
            switch (block)
            {
                case PrintedHeading heading:
                    Paragraph(heading.Text);
                    break;
                case PrintedParagraph paragraph:
                    Paragraph(paragraph.Text);
                    break;
                case PrintedTable { Rows.Count: > 0 } table:
                    PrintTable(table);
                    break;
                case PrintedTable:
                    break;
                default:
                    throw new InvalidOperationException(block.GetType().Name);
            }
        }

        foreach ((int index, PdfCanvas page) in pages.Index())
        {
            string number = string.Format(CultureInfo.InvariantCulture, style.PageNumber, index + 1, pages.Count);
            page.Text(number, (width - (PdfFile.Width(number) * 10)) / 2, height - 36, 10);
            if (style.BrowserPrint)
            {
                page.Text("2024/1/31 15:20", 24, 22, 8);
                page.Text("政府信息公开工作年度报告_门户网站", 250, 22, 8);
                page.Text("https://www.example.invalid/zwgk/nb/content_1.html", 24, height - 14, 8);
                page.Text($"{index + 1}/{pages.Count}", width - 50, height - 14, 8);
            }

            file.Add(page.ToString());
        }

        return file.ToArray();
    }

    private void BeginPage()
    {
        pages.Add(new PdfCanvas(file, height, style.PlacesLetters, style.Landscape ? "0 1 -1 0 595.28 0 cm\n" : null));
        y = Margin;
    }

    private void Room(double needed)
    {
        if (y + needed > Bottom)
        {
            BeginPage();
        }
    }

    private void Paragraph(string text)
    {
        double indent = 2 * BodySize;
        foreach (string line in PdfText.Wrap(text, width - (2 * Margin), BodySize, indent))
        {
            Room(BodyPitch);
            Canvas.Text(line, Margin + indent, y + 16, BodySize);
            y += BodyPitch;
            indent = 0;
        }
    }

    private void PrintHeaderBlock(IReadOnlyList<PrintedEntry> entries)
    {
        if (style.Rules != PdfRules.None && entries.Count > 0)
        {
            PrintTable(new PrintedTable(default, 4,
                [.. entries.Chunk(2).Select(pair => (IReadOnlyList<RenderedCell>)[.. pair.SelectMany(entry => new[] { new RenderedCell(entry.Label), new RenderedCell(entry.Text) })])]));
            return;
        }

        foreach (PrintedEntry[] pair in entries.Chunk(2))
        {
            Room(BodyPitch);
            foreach ((int index, PrintedEntry entry) in pair.Index())
            {
                Canvas.Text($"{entry.Label}：{entry.Text}", Margin + (index * 220), y + 16, 10.5);
            }

            y += BodyPitch;
        }
    }

    private void PrintTable(PrintedTable table)
    {
        y += 6;
        PdfTableLayout layout = PdfTableLayout.Of(table, width - (2 * Margin), style.VerticalLabels);
        double top = 0, end = layout.Rows[^1];
        int repeated = style.RepeatsHeader && layout.HeaderRows < table.Rows.Count ? layout.HeaderRows : 0;
        bool first = true;
        while (top < end - 0.01)
        {
            double head = first ? 0 : layout.Rows[repeated];
            double cut = Cut(layout, top, Bottom - y - head, y > Margin + head);
            if (cut <= top)
            {
                BeginPage();
                continue;
            }

            if (head > 0)
            {
                PdfTableDrawing.Draw(Canvas, layout, style, Margin, y, 0, head);
                y += head;
            }

            PdfTableDrawing.Draw(Canvas, layout, style, Margin, y, top, cut);
            y += cut - top;
            top = cut;
            first = false;
            if (top < end - 0.01)
            {
                BeginPage();
            }
        }

        y += 6;
    }

    // How far down the table this page reaches: to the end of a row, or within one where rows may be split.
    private double Cut(PdfTableLayout layout, double top, double room, bool mayWait)
    {
        double whole = top;
        foreach (double edge in layout.Rows)
        {
            if (edge > top && edge <= top + room)
            {
                whole = edge;
            }
        }

        if (whole >= layout.Rows[^1] - 0.01)
        {
            return layout.Rows[^1];
        }

        double line = layout.Size * PdfTableLayout.Pitch, rowTop = whole;
        double rowEnd = layout.Rows.First(edge => edge > rowTop + 0.01);
        int lines = (int)((top + room - rowTop - PdfTableLayout.Padding) / line);
        int most = (int)((rowEnd - rowTop - (2 * PdfTableLayout.Padding) + 0.01) / line);
        if (style.SplitsRows && lines >= 1 && most >= 2)
        {
            return rowTop + PdfTableLayout.Padding + (Math.Min(lines, most - 1) * line);
        }

        return whole > top || mayWait ? whole : rowEnd;
    }
}
