using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>
/// A report as it is laid out on paper, before it becomes a file of some kind: what damages change and printers print.
/// </summary>
/// <param name="Title">Null where none is printed.</param>
/// <param name="Header">Entries of the header block, in order.</param>
/// <param name="Blocks">Headings, paragraphs and forms, in order.</param>
public sealed record PrintedReport(string? Title, IReadOnlyList<PrintedEntry> Header, IReadOnlyList<PrintedBlock> Blocks)
{
    /// <summary>The report on its form. The sentences are those of the report given.</summary>
    public static PrintedReport Of(AnnualReport report, NumberStyle numbers = NumberStyle.Plain)
    {
        string? title = report.Metadata.Title
            ?? (report.Metadata.Publisher is null ? $"{report.Organisation}{report.Period}年政府信息公开工作年度报告" : null);
        return new PrintedReport(title, HeaderOf(report), [.. BlocksOf(report, numbers)]);
    }

    /// <summary>The report with each of its tables changed.</summary>
    public PrintedReport WithTables(Func<PrintedTable, PrintedTable> change) =>
        this with { Blocks = [.. Blocks.Select(block => block is PrintedTable table ? change(table) : block)] };

    /// <summary>The report with each cell of its tables changed.</summary>
    public PrintedReport WithCells(Func<FormSection, RenderedCell, RenderedCell> change) => WithTables(table => table.WithCells(change));

    private static List<PrintedEntry> HeaderOf(AnnualReport report)
    {
        List<PrintedEntry> entries = [];
        Add("索引号", report.Metadata.IndexNumber);
        Add("公开形式", "主动公开");
        Add("发布单位", report.Metadata.Publisher);
        Add("成文日期", Date(report.Metadata.WrittenOn));
        Add("发布日期", Date(report.Metadata.PublishedOn));
        return entries;

        void Add(string label, string? text)
        {
            if (text is not null)
            {
                entries.Add(new PrintedEntry(label, text));
            }
        }
    }

    private static IEnumerable<PrintedBlock> BlocksOf(AnnualReport report, NumberStyle numbers)
    {
        if (report.EditionOf(FormSection.Statistics) is not null)
        {
            return [.. Lines(report.Narrative[""]), new PrintedHeading("政府信息公开情况统计表"), .. PrintedForms.Of(report, FormSection.Statistics, numbers)];
        }

        List<PrintedBlock> blocks = [.. Prose(report, "一", "一、总体情况")];
        foreach (FormSection section in (FormSection[])[FormSection.Proactive, FormSection.Requests, FormSection.Disputes])
        {
            if (report.EditionOf(section) is not null)
            {
                blocks.AddRange([new PrintedHeading(section.Title(), section), .. PrintedForms.Of(report, section, numbers)]);
            }
        }

        return [.. blocks, .. Prose(report, "五", "五、存在的主要问题及改进情况"), .. Prose(report, "六", "六、其他需要报告的事项")];
    }

    private static IEnumerable<PrintedBlock> Prose(AnnualReport report, string id, string heading) =>
        [new PrintedHeading(report.Narrative[id]?.Heading ?? heading), .. Lines(report.Narrative[id])];

    private static IEnumerable<PrintedBlock> Lines(NarrativeSection? section) =>
        section is null ? [] : section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new PrintedParagraph(line));

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>An entry of the header block.</summary>
public sealed record PrintedEntry(string Label, string Text);

/// <summary>A heading, a paragraph or a form.</summary>
public abstract record PrintedBlock;

/// <summary>A heading; that of a form names its section.</summary>
public sealed record PrintedHeading(string Text, FormSection? Form = null) : PrintedBlock;

public sealed record PrintedParagraph(string Text) : PrintedBlock;

/// <summary>A table of a section's form.</summary>
public sealed record PrintedTable(FormSection Section, int Width, IReadOnlyList<IReadOnlyList<RenderedCell>> Rows) : PrintedBlock
{
    /// <summary>The table with each cell changed.</summary>
    public PrintedTable WithCells(Func<FormSection, RenderedCell, RenderedCell> change) =>
        this with { Rows = [.. Rows.Select(row => (IReadOnlyList<RenderedCell>)[.. row.Select(cell => change(Section, cell))])] };

    /// <summary>The rows with the 0-based column each cell begins in, merged cells of earlier rows counted.</summary>
    public IEnumerable<List<(int Column, RenderedCell Cell)>> Layout()
    {
        int[] covered = new int[Math.Max(Width, 1) + 64];
        foreach (IReadOnlyList<RenderedCell> row in Rows)
        {
            List<(int, RenderedCell)> placed = [];
            int[] begun = new int[covered.Length];
            int column = 0;
            foreach (RenderedCell cell in row)
            {
                while (covered[column] > 0)
                {
                    column++;
                }

                placed.Add((column, cell));
                for (int i = column; i < Math.Min(column + cell.Columns, begun.Length); i++)
                {
                    begun[i] = cell.Rows;
                }

                column += cell.Columns;
            }

            for (int i = 0; i < covered.Length; i++)
            {
                covered[i] = Math.Max(0, Math.Max(covered[i], begun[i]) - 1);
            }

            yield return placed;
        }
    }
}
