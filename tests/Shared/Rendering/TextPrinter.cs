using System.Text;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>Prints a report as text.</summary>
internal sealed class TextPrinter(TextStyle style)
{
    private readonly StringBuilder text = new();

    public string Print(AnnualReport report)
    {
        if (ReportRenderer.Title(report) is { } title)
        {
            Line((style.Layout == TextLayout.Markdown ? "# " : "") + title);
        }

        PrintHeaderBlock(ReportRenderer.HeaderEntries(report));
        foreach ((string heading, IReadOnlyList<string> lines, FormSection? form) in ReportRenderer.Parts(report))
        {
            if (heading.Length > 0 && !(style.WithoutHeadings && form is not null))
            {
                Line((style.Layout == TextLayout.Markdown ? "## " : "") + heading);
            }

            foreach (string line in lines)
            {
                Line(line);
            }

            foreach (RenderedTable table in form is { } section ? PrintedForms.Of(report, section, style.Numbers) : [])
            {
                PrintTable(table, form!.Value);
            }
        }

        if (style.SiteChrome)
        {
            text.Append("分享: |");
        }

        return text.ToString();
    }

    private void PrintHeaderBlock(IReadOnlyList<(string Label, string Text)> entries)
    {
        foreach ((string Label, string Text)[] pair in entries.Chunk(2))
        {
            if (style.Layout == TextLayout.CellPerLine)
            {
                Line(string.Join(' ', pair.Select(entry => $"{entry.Label}:{entry.Text}")));
            }
            else
            {
                Line(Join([.. pair.SelectMany(entry => new[] { entry.Label, entry.Text })]));
            }
        }

        if (style.Layout == TextLayout.Markdown)
        {
            Line("");
        }
    }

    private void PrintTable(RenderedTable table, FormSection section)
    {
        if (style.Layout == TextLayout.Markdown)
        {
            Line("");
        }

        int[] covered = new int[table.Width];
        for (int r = 0; r < table.Rows.Count; r++)
        {
            List<string> cells = [];
            int column = 0, padding = 0;
            foreach (RenderedCell cell in table.Rows[r])
            {
                while (column < covered.Length && covered[column] > 0)
                {
                    cells.AddRange(style.Layout == TextLayout.Markdown ? [""] : []);
                    column++;
                }

                Add(cell, section, cells);
                if (style.Layout == TextLayout.Markdown)
                {
                    cells.AddRange(Enumerable.Repeat("", cell.Columns - 1));
                }

                padding += cell.Columns - 1;
                Array.Fill(covered, cell.Rows, column, cell.Columns);
                column += cell.Columns;
            }

            if (style.Layout == TextLayout.Markdown)
            {
                cells.AddRange(Enumerable.Repeat("", Math.Max(0, table.Width - cells.Count)));
            }

            PrintRow(cells, padding);
            if (r == 0 && style.Layout == TextLayout.Markdown)
            {
                Line("|" + string.Concat(Enumerable.Repeat(" --- |", table.Width)));
            }

            for (int i = 0; i < covered.Length; i++)
            {
                covered[i] = Math.Max(0, covered[i] - 1);
            }
        }

        if (style.Layout == TextLayout.Markdown)
        {
            Line("");
        }
    }

    private void Add(RenderedCell cell, FormSection section, List<string> cells)
    {
        if (cell.Role == RenderedRole.ItemLabel && style.ItemLabels != ItemLabels.Kept)
        {
            cells.AddRange(style.ItemLabels switch
            {
                ItemLabels.Zero => ["0"],
                ItemLabels.Blank => [""],
                _ => (string[])[],
            });
            return;
        }

        bool broken = style.BrokenDisputesHeader && section == FormSection.Disputes && cell.Role == RenderedRole.Header && cell.Text.Length == 4;
        cells.Add(broken && cell.Text is not ("行政复议" or "行政诉讼" or "结果维持") ? cell.Text[..2] : cell.Text);
    }

    private void PrintRow(List<string> cells, int padding)
    {
        switch (style.Layout)
        {
            case TextLayout.CellPerLine:
                foreach (string cell in cells.Where(cell => cell.Length > 0))
                {
                    Line(cell);
                }

                break;
            case TextLayout.Scraped:
                Line(string.Join(" | ", cells) + " |" + (padding > 0 ? " " + new string('|', padding) : ""));
                break;
            default:
                Line(Join(cells));
                break;
        }
    }

    private string Join(IReadOnlyList<string> cells) => style.Layout switch
    {
        TextLayout.Tabs => string.Join('\t', cells),
        TextLayout.Markdown => "| " + string.Join(" | ", cells) + " |",
        _ => string.Join(" | ", cells) + " |",
    };

    private void Line(string line) => text.Append(line).Append('\n');
}
