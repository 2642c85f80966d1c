using System.Globalization;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>The forms of the three editions as they are printed, filled with a report's cells.</summary>
internal static class PrintedForms
{
    public static IReadOnlyList<PrintedTable> Of(AnnualReport report, FormSection section, NumberStyle numbers) => section switch
    {
        FormSection.Proactive => Proactive(report, numbers),
        FormSection.Requests => [RequestTable(report, numbers)],
        FormSection.Disputes => [DisputeTable(report, numbers)],
        _ => [Statistics(report, numbers)],
    };

    /// <summary>A cell's characters.</summary>
    public static string Print(Cell cell, NumberStyle numbers)
    {
        string plain = cell.ToString();
        return !cell.IsNumber ? plain : numbers switch
        {
            NumberStyle.Thousands => cell.Value.ToString("#,##0.######", CultureInfo.InvariantCulture),
            NumberStyle.FullWidth => string.Concat(plain.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c)),
            _ => plain,
        };
    }

    private static RenderedCell Value(AnnualReport report, CellKey key, NumberStyle numbers, int columns = 1) =>
        new(Print(report.Cells[key], numbers), columns, 1, RenderedRole.Value, key);

    private static RenderedCell Header(string text, int columns = 1, int rows = 1) => new(text, columns, rows, RenderedRole.Header);

    // Four small tables (five in 2019), one under each item of article 20.
    private static List<PrintedTable> Proactive(AnnualReport report, NumberStyle numbers)
    {
        IReadOnlyList<ProactiveRow> form = report.EditionOf(FormSection.Proactive) == Edition.Form2019
            ? ProactiveForm.Rows2019 : ProactiveForm.Rows2021;
        int width = 1 + 3;
        List<IReadOnlyList<RenderedCell>> rows = [];
        foreach (IGrouping<string, ProactiveRow> article in form.GroupBy(row => row.Article))
        {
            rows.Add([Header(article.Key, width)]);
            ProactiveRow first = article.First();
            rows.Add([Header("信息内容"), .. first.Cells.Select((cell, i) =>
                Header(ColumnLabel(cell), Span(i, first.Cells.Count)))]);
            foreach (ProactiveRow row in article)
            {
                rows.Add([new RenderedCell(row.Label), .. row.Cells.Select((cell, i) => Value(report, cell.CellKey, numbers, Span(i, row.Cells.Count)))]);
            }
        }

        return [new PrintedTable(FormSection.Proactive, width, rows)];
    }

    // The last column of a row takes what is left of the three.
    private static int Span(int index, int count) => index == count - 1 ? 3 - index : 1;

    private static string ColumnLabel(FormCell cell)
    {
        string label = cell.Label[(cell.Label.LastIndexOf(' ') + 1)..];
        return cell.Unit == "万元" ? label + "(单位:万元)" : label;
    }

    private static PrintedTable RequestTable(AnnualReport report, NumberStyle numbers)
    {
        List<IReadOnlyList<RenderedCell>> rows =
        [
            [Header("(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)", 3, 3), Header("申请人情况", 7)],
            [Header("自然人", 1, 2), Header("法人或其他组织", 5), Header("总计", 1, 2)],
            [.. Applicants.All.Skip(1).Take(5).Select(applicant => Header(applicant.ShortLabel))],
        ];
        List<RequestRow> printed = [.. Requests.AllRows.Where(row => Applicants.All.Any(a => report.Cells[row[a]].IsPresent))];
        List<RequestRow> order = [.. printed.OrderBy(Place)];
        int outcomes = order.Count(row => row.Label.StartsWith("三、", StringComparison.Ordinal));
        bool outcomesBegun = false;
        foreach (RequestRow row in order)
        {
            List<RenderedCell> cells = [];
            bool isOutcome = row.Label.StartsWith("三、", StringComparison.Ordinal);
            if (isOutcome && !outcomesBegun)
            {
                cells.Add(new RenderedCell("三、本年度办理结果", 1, outcomes));
                outcomesBegun = true;
            }

            RequestGroup? group = Requests.Groups.FirstOrDefault(g => g.Id == row.Group);
            if (group is not null)
            {
                if (order.First(candidate => candidate.Group == row.Group) == row)
                {
                    cells.Add(new RenderedCell(group.Aggregate.ShortLabel, 1, order.Count(candidate => candidate.Group == row.Group)));
                }

                cells.Add(new RenderedCell(row.ShortLabel, Role: RenderedRole.ItemLabel));
            }
            else
            {
                cells.Add(new RenderedCell(row.ShortLabel, isOutcome ? 2 : 3));
            }

            cells.AddRange(Applicants.All.Select(applicant => Value(report, row[applicant], numbers)));
            rows.Add(cells);
        }

        return new PrintedTable(FormSection.Requests, 10, rows);
    }

    // The aggregates of groups stand last among all rows, but where their items would stand on paper.
    private static double Place(RequestRow row)
    {
        RequestGroup? group = Requests.Groups.FirstOrDefault(g => g.Aggregate == row);
        int place = Requests.Rows2021.ToList().IndexOf(group is null ? row : group.Items[0]);
        return group is null ? place : place - 0.5;
    }

    private static PrintedTable DisputeTable(AnnualReport report, NumberStyle numbers)
    {
        string[] results = [.. Disputes.Results.Select(result => result.Label)];
        return new PrintedTable(FormSection.Disputes, 15,
        [
            [Header("行政复议", 5), Header("行政诉讼", 10)],
            [.. results.Select(label => Header(label, 1, 2)), Header("未经复议直接起诉", 5), Header("复议后起诉", 5)],
            [.. results.Concat(results).Select(label => Header(label))],
            [.. Disputes.AllBlocks.SelectMany(block => Disputes.Results.Select(result => Value(report, block[result], numbers)))],
        ]);
    }

    private static PrintedTable Statistics(AnnualReport report, NumberStyle numbers)
    {
        List<IReadOnlyList<RenderedCell>> rows = [[Header("统计指标"), Header("单位"), Header("统计数")]];
        foreach (StatisticsGroup group in StatisticsForm.Groups)
        {
            List<FormCell> cells = [.. StatisticsForm.Cells.Skip(group.First).Take(group.Count)];

            // The total of 行政复议数量 is printed in the row of the heading, before its parts.
            int own = cells.FindIndex(cell => cell.Label == group.Label);
            rows.Add(own < 0
                ? [new RenderedCell(group.Label), new RenderedCell("——"), new RenderedCell("——")]
                : [new RenderedCell(group.Label), new RenderedCell(cells[own].Unit), Value(report, cells[own].CellKey, numbers)]);
            foreach (FormCell cell in cells.Where((_, i) => i != own))
            {
                string label = cell.Label[(cell.Label.LastIndexOf(' ') + 1)..];
                rows.Add([new RenderedCell(label), new RenderedCell(cell.Unit), Value(report, cell.CellKey, numbers)]);
            }
        }

        return new PrintedTable(FormSection.Statistics, 3, rows);
    }
}
