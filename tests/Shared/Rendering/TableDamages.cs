using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>Damages of rows, columns and tables.</summary>
internal static class TableDamages
{
    public static PrintedReport LoseHeader(PrintedReport report, FormSection section) => report.WithTables(table =>
        table.Section == section ? table with { Rows = [.. table.Rows.Where(row => !IsHeader(row))] } : table);

    /// <summary>A row of an item of section 三 is left out, with what of its group's label stood in it.</summary>
    public static DamagedReport LoseRow(AnnualReport report, PrintedReport printed, Random random)
    {
        RequestRow[] items = [.. Requests.AllRows.Where(row => row.Group is not null && Requests.Groups.All(g => g.Aggregate != row && g.Items[0] != row)
            && report.Cells[row.Total].IsPresent)];
        if (items.Length == 0)
        {
            return new DamagedReport(report, printed);
        }

        RequestRow lost = items[random.Next(items.Length)];
        CellTable cells = report.Cells.Copy();
        foreach (Applicant applicant in Applicants.All)
        {
            cells[lost[applicant]] = Cell.Absent;
        }

        AnnualReport truth = report with { Cells = cells };
        return new DamagedReport(truth, PrintedReport.Of(truth));
    }

    /// <summary>Section 三 as one table a group, each without a header, as converters to Markdown leave it.</summary>
    public static PrintedReport DivideByGroup(PrintedReport report) => Divide(report, row =>
        row.Any(cell => cell is { Role: RenderedRole.Label, Text.Length: > 0 }), _ => []);

    /// <summary>Section 三 breaks once; the page's number and the header follow.</summary>
    public static PrintedReport BreakPages(PrintedReport report, Random random)
    {
        int at = random.Next(6, 20), row = 0;
        return Divide(report, _ => row++ == at, header => [new PrintedParagraph("- 3 -"), .. header]);
    }

    /// <summary>The forms of sections 二, 三 and 四 in one table, headings among its rows.</summary>
    public static PrintedReport JoinTables(PrintedReport report)
    {
        PrintedTable[] forms = [.. report.Blocks.OfType<PrintedTable>()];
        if (forms.Length < 2)
        {
            return report;
        }

        int width = forms.Max(table => table.Width);
        List<IReadOnlyList<RenderedCell>> rows = [];
        foreach (PrintedBlock block in report.Blocks)
        {
            if (block is PrintedHeading { Form: not null } heading)
            {
                rows.Add([new RenderedCell(heading.Text, width)]);
            }
            else if (block is PrintedTable table)
            {
                rows.AddRange(table.Rows);
            }
        }

        PrintedBlock[] prose = [.. report.Blocks.Where(block => block is not (PrintedTable or PrintedHeading { Form: not null }))];
        int problems = Array.FindIndex(prose, block => block is PrintedHeading heading && heading.Text.StartsWith('五'));
        return report with { Blocks = [.. prose[..problems], new PrintedTable(forms[0].Section, width, rows), .. prose[problems..]] };
    }

    /// <summary>An empty row behind every second row that no merged cell reaches beyond.</summary>
    public static PrintedReport AddEmptyRows(PrintedReport report) => report.WithTables(table =>
    {
        List<IReadOnlyList<RenderedCell>> rows = [];
        int reach = 0;
        foreach ((int index, IReadOnlyList<RenderedCell> row) in table.Rows.Index())
        {
            rows.Add(row);
            reach = Math.Max(reach, row.Count == 0 ? 0 : index + row.Max(cell => cell.Rows));
            if (reach <= index + 1 && index % 2 == 1)
            {
                rows.Add([.. Enumerable.Repeat(new RenderedCell("", Role: RenderedRole.Header), table.Width)]);
            }
        }

        return table with { Rows = rows };
    });

    /// <summary>A column behind the last one, empty below its header.</summary>
    public static PrintedReport AddColumn(PrintedReport report, string header) => report.WithTables(table => table with
    {
        Width = table.Width + 1,
        Rows = [.. table.Rows.Select((row, index) =>
            (IReadOnlyList<RenderedCell>)[.. row, new RenderedCell(index == 0 ? header : "", Role: RenderedRole.Header)])],
    });

    /// <summary>规章000: the rows of section 二 whose numbers have one digit each.</summary>
    public static PrintedReport GlueNumbers(PrintedReport report) => report.WithTables(table => table.Section != FormSection.Proactive ? table : table with
    {
        Rows =
        [
            .. table.Rows.Select(row =>
            {
                RenderedCell[] values = [.. row.Where(cell => cell.Role == RenderedRole.Value)];
                bool glue = row.Count == 4 && values.Length == 3 && values.All(value => value.Text == "0");
                return glue ? [row[0] with { Text = row[0].Text + string.Concat(values.Select(value => value.Text)), Columns = 4 }] : row;
            }),
        ],
    });

    // Breaks the table of section 三 before the rows that begin a part. Labels that a break cuts are printed once, above it.
    private static PrintedReport Divide(
        PrintedReport report, Func<IReadOnlyList<RenderedCell>, bool> begins, Func<IReadOnlyList<IReadOnlyList<RenderedCell>>, IReadOnlyList<object>> between)
    {
        List<PrintedBlock> blocks = [];
        foreach (PrintedBlock block in report.Blocks)
        {
            if (block is not PrintedTable { Section: FormSection.Requests } table)
            {
                blocks.Add(block);
                continue;
            }

            IReadOnlyList<RenderedCell>[] header = [.. table.Rows.Where(IsHeader)];
            List<IReadOnlyList<RenderedCell>> part = [];
            foreach (IReadOnlyList<RenderedCell> row in Uncut(table))
            {
                if (part.Exists(r => !IsHeader(r)) && begins(row))
                {
                    blocks.Add(table with { Rows = part });
                    part = [];
                    foreach (object piece in between(header))
                    {
                        if (piece is PrintedBlock paragraph)
                        {
                            blocks.Add(paragraph);
                        }
                        else
                        {
                            part.Add((IReadOnlyList<RenderedCell>)piece);
                        }
                    }
                }

                part.Add(row);
            }

            blocks.Add(table with { Rows = part });
        }

        return report with { Blocks = blocks };
    }

    // The rows with every merged label continued as an empty cell, so that the table can be cut anywhere.
    private static IEnumerable<IReadOnlyList<RenderedCell>> Uncut(PrintedTable table)
    {
        foreach ((List<(int Column, RenderedCell Cell)> row, IReadOnlyList<RenderedCell> cells) in table.Layout().Zip(table.Rows))
        {
            if (IsHeader(cells))
            {
                yield return cells;
                continue;
            }

            List<RenderedCell> whole = [];
            int column = 0;
            foreach ((int start, RenderedCell cell) in row)
            {
                for (; column < start; column++)
                {
                    whole.Add(new RenderedCell(""));
                }

                whole.Add(cell with { Rows = 1 });
                column = start + cell.Columns;
            }

            yield return whole;
        }
    }

    private static bool IsHeader(IReadOnlyList<RenderedCell> row) => row.All(cell => cell.Role == RenderedRole.Header);
}
