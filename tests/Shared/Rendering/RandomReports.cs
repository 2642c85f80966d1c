using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Tests.Shared.Rendering;

/// <summary>Makes up reports. They are consistent: sums, balances and totals agree; all cells are numbers.</summary>
public static class RandomReports
{
    private static readonly string[] Units =
        ["青溪镇", "白石镇", "云岭乡", "东湖街道", "柳桥街道办事处", "松坪镇人民政府", "石塘乡人民政府", "南浦街道"];

    private static readonly string[] Sentences =
    [
        "本单位按照要求主动公开各类政府信息,内容涵盖民生保障与乡村建设。",
        "进一步健全信息发布审核制度,明确专人负责日常维护。",
        "依申请公开渠道保持畅通,办理流程逐步规范。",
        "线上线下公开渠道同步更新,群众查询更加便利。",
    ];

    private static readonly string[] Problems =
    [
        "信息公开的及时性有待提高,部分栏目更新不够频繁。",
        "下一步将加强业务培训,提高工作人员的公开意识。",
    ];

    /// <summary>A report on the edition's own form; the same random gives the same report.</summary>
    public static AnnualReport Next(Random random, Edition edition)
    {
        int year = edition switch
        {
            Edition.Form2014 => random.Next(2014, 2019),
            Edition.Form2019 => random.Next(2019, 2021),
            _ => random.Next(2021, 2026),
        };
        string unit = Pick(random, Units);
        CellTable cells = new();
        Dictionary<FormSection, Edition> editions = [];
        foreach (FormSection section in FormCatalogue.Sections(edition))
        {
            editions[section] = edition;
        }

        if (edition == Edition.Form2014)
        {
            FillStatistics(random, cells);
        }
        else
        {
            FillProactive(random, cells, edition);
            FillRequests(random, cells, edition);
            FillDisputes(random, cells);
        }

        return new AnnualReport
        {
            Organisation = unit,
            UnitKind = UnitKindExtensions.FromName(unit),
            Period = new ReportingPeriod(year),
            Editions = editions,
            Cells = cells,
            Narrative = new Narrative(Prose(random, year, edition), []),
            Metadata = new ReportMetadata
            {
                IndexNumber = $"{random.Next(1_000_000, 9_999_999)}/{year + 1}-{random.Next(1000):00000}",
                WrittenOn = new DateOnly(year + 1, 1, random.Next(4, 31)),
                PublishedOn = random.Next(2) == 0 ? null : new DateOnly(year + 1, 2, random.Next(1, 28)),
                Title = $"{unit}{year}年政府信息公开工作年度报告",
            },
        };
    }

    /// <summary>The report with some cells blank or not applicable.</summary>
    /// <param name="share">Part of the cells, 0 to 1.</param>
    public static AnnualReport WithGaps(AnnualReport report, Random random, double share)
    {
        CellTable cells = report.Cells.Copy();
        foreach (CellKey key in report.Cells.PresentKeys)
        {
            if (random.NextDouble() < share)
            {
                cells[key] = random.Next(2) == 0 ? Cell.Blank : Cell.NotApplicable;
            }
        }

        return report with { Cells = cells };
    }

    /// <summary>A 2021 report that prints (六)其他处理 as one row.</summary>
    public static AnnualReport WithOtherAsOneRow(AnnualReport report)
    {
        CellTable cells = report.Cells.Copy();
        foreach (Applicant applicant in Applicants.All)
        {
            Cell[] items = [.. Requests.Other.Items.Select(item => report.Cells[item[applicant]])];
            cells[Requests.Other.Aggregate[applicant]] = Array.Find(items, item => !item.IsNumber) is { IsPresent: true } gap
                ? gap : Cell.Number(items.Sum(item => item.Value));
            foreach (RequestRow item in Requests.Other.Items)
            {
                cells[item[applicant]] = Cell.Absent;
            }
        }

        return report with { Cells = cells };
    }

    private static List<NarrativeSection> Prose(Random random, int year, Edition edition)
    {
        string general = $"{year}年,{Pick(random, Sentences)}\n{Pick(random, Sentences)}";
        return edition == Edition.Form2014
            ? [new NarrativeSection("", "", $"{general}\n{Pick(random, Problems)}")]
            :
            [
                new NarrativeSection("一", "一、总体情况", general),
                new NarrativeSection("五", "五、存在的主要问题及改进情况", Pick(random, Problems)),
                new NarrativeSection("六", "六、其他需要报告的事项", "本年度未收取信息处理费。"),
            ];
    }

    private static void FillRequests(Random random, CellTable cells, Edition edition)
    {
        IReadOnlyList<RequestRow> rows = edition == Edition.Form2019 ? Requests.Rows2019 : Requests.Rows2021;
        foreach (RequestRow row in rows)
        {
            foreach (Applicant applicant in Applicants.All)
            {
                cells[row[applicant]] = Cell.Number(0);
            }
        }

        List<RequestRow> outcomes = [.. rows.Where(row => row.Label.StartsWith("三、", StringComparison.Ordinal) && row != Requests.Handled)];
        foreach (Applicant applicant in Applicants.Kinds)
        {
            int received = random.Next(3) == 0 ? random.Next(0, 30) : random.Next(0, 2);
            int carriedIn = random.Next(5) == 0 ? random.Next(1, 4) : 0;
            int carriedOut = random.Next(0, Math.Min(3, received + carriedIn + 1));
            int handled = received + carriedIn - carriedOut;
            Add(cells, Requests.New, applicant, received);
            Add(cells, Requests.CarriedIn, applicant, carriedIn);
            Add(cells, Requests.CarriedOut, applicant, carriedOut);
            Add(cells, Requests.Handled, applicant, handled);
            for (int i = 0; i < handled; i++)
            {
                Add(cells, Pick(random, outcomes), applicant, 1);
            }
        }
    }

    private static void Add(CellTable cells, RequestRow row, Applicant applicant, int count)
    {
        cells[row[applicant]] = Cell.Number(cells[row[applicant]].Unscaled + count);
        cells[row.Total] = Cell.Number(cells[row.Total].Unscaled + count);
    }

    private static void FillDisputes(Random random, CellTable cells)
    {
        foreach (DisputeBlock block in Disputes.AllBlocks)
        {
            int total = 0;
            foreach (DisputeResult result in Disputes.Results.Take(4))
            {
                int count = random.Next(4) == 0 ? random.Next(0, 12) : 0;
                cells[block[result]] = Cell.Number(count);
                total += count;
            }

            cells[block.Total] = Cell.Number(total);
        }
    }

    private static void FillProactive(Random random, CellTable cells, Edition edition)
    {
        foreach (FormCell cell in FormCatalogue.Find(edition, FormSection.Proactive)!.Cells)
        {
            cells[cell.CellKey] = cell.Kind switch
            {
                CellKind.Amount => Cell.Number(random.Next(0, 5_000_000) / 1000m),
                CellKind.Change => Cell.Number(random.Next(-5, 6)),
                _ => Cell.Number(cell.Key.Contains(".rules.", StringComparison.Ordinal) ? 0 : random.Next(3) == 0 ? random.Next(0, 3000) : 0),
            };
        }

        CellKey made = CellKey.Parse("proactive.normative_documents.made");
        cells[made] = Cell.Number(random.Next(0, 5));
        if (edition == Edition.Form2021)
        {
            cells[CellKey.Parse("proactive.normative_documents.repealed")] = Cell.Number(random.Next(0, 2));
            cells[CellKey.Parse("proactive.normative_documents.in_force")] = Cell.Number(random.Next(5, 40));
        }
        else
        {
            cells[CellKey.Parse("proactive.normative_documents.disclosed")] = cells[made];
            cells[CellKey.Parse("proactive.normative_documents.total_disclosed")] = Cell.Number(random.Next(5, 40));
        }
    }

    private static void FillStatistics(Random random, CellTable cells)
    {
        foreach (FormCell cell in StatisticsForm.Cells)
        {
            cells[cell.CellKey] = cell.Kind == CellKind.Amount
                ? Cell.Number(random.Next(0, 500) / 100m)
                : Cell.Number(random.Next(3) == 0 ? random.Next(0, 40) : 0);
        }

        Sum(cells, "statistics.requests.received.total", "in_person", "fax", "online", "letter");
        Sum(cells, "statistics.requests.closed.total", "on_time", "extended");
        Sum(cells, "statistics.requests.answered.refused.total", "state_secret", "trade_secret", "privacy", "security_stability",
            "not_government_information", "other");
        Sum(cells, "statistics.requests.answered.total", "already_public", "granted", "partly_granted", "refused.total", "not_this_body",
            "does_not_exist", "asked_to_correct", "other_procedure");
        Sum(cells, "statistics.review.total", "upheld", "corrected", "other");
        Sum(cells, "statistics.litigation.total", "upheld", "corrected", "other");
        Sum(cells, "statistics.staff.total", "full_time", "part_time");
        long[] channels = [.. ((string[])["gazette", "gov_website", "weibo", "wechat", "other"]).Select(c => Count(cells, $"statistics.channel.{c}"))];
        Set(cells, "statistics.disclosed.total", random.NextInt64(channels.Max(), channels.Sum() + 1));
        Set(cells, "statistics.disclosed.normative_documents", Math.Min(Count(cells, "statistics.disclosed.total"), random.Next(0, 5)));
        Subset(cells, "statistics.responses.press_conferences_by_head", "statistics.responses.press_conferences");
        Subset(cells, "statistics.responses.online_interviews_by_head", "statistics.responses.online_interviews");
    }

    private static void Subset(CellTable cells, string part, string whole) => Set(cells, part, Math.Min(Count(cells, part), Count(cells, whole)));

    private static void Sum(CellTable cells, string total, params string[] parts)
    {
        string stem = total[..(total.LastIndexOf('.') + 1)];
        Set(cells, total, parts.Sum(part => Count(cells, stem + part)));
    }

    private static long Count(CellTable cells, string key) => cells[CellKey.Parse(key)].Unscaled;

    private static void Set(CellTable cells, string key, long value) => cells[CellKey.Parse(key)] = Cell.Number(value);

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
