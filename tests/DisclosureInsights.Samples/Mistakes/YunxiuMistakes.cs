using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Samples.Figures;

namespace DisclosureInsights.Samples.Mistakes;

/// <summary>The mistakes planted in the larger district, kind by kind.</summary>
public static class YunxiuMistakes
{
    /// <summary>Mistakes in publication figures; made before the prose is written, which states them.</summary>
    public static void PlantInPublications(MistakePlanter plant)
    {
        // Right as yet: the prose of these reports states the cases, their tables will state the total wrongly.
        plant.SetBlock(plant.Draft("YX07", 2023), Disputes.Review, 2, 0, 1, 0, 3);
        plant.SetBlock(plant.Draft("YX56", 2021), Disputes.Review, 1, 0, 1, 0, 2);

        plant.WrongTotal("YX03", 2022, "channels-below-total", Severity.Error, 60, inProse: false, "公开总数比各渠道之和多60条");
        plant.WrongTotal("YX17", 2024, "channels-below-total", Severity.Error, 7, inProse: false, "公开总数比各渠道之和多7条");
        plant.WrongTotal("YX54", 2020, "channels-below-total", Severity.Error, 300, inProse: false, "公开总数比各渠道之和多300条");
        plant.WrongTotal("YX08", 2023, "channels-above-total", Severity.Warning, -45, inProse: false, "公开总数比各渠道之和少45条");
        plant.WrongTotal("YX55", 2021, "channels-above-total", Severity.Warning, -18, inProse: false, "公开总数比各渠道之和少18条");
        plant.ChannelOverTotal("YX12", 2022, Channel.GovWebsite, inProse: false, "网站公开数大于公开总数");
        plant.ChannelOverTotal("YX06", 2024, Channel.Wechat, inProse: false, "微信公开数大于公开总数");
        plant.WrongTotal("YX14", 2023, "channels-below-total", Severity.Error, 120, inProse: true, "正文所列总数比各渠道之和多120条");
        plant.WrongTotal("YX10", 2022, "channels-below-total", Severity.Error, 12, inProse: true, "正文所列总数比各渠道之和多12条");
        plant.WrongTotal("YX09", 2021, "channels-above-total", Severity.Warning, -9, inProse: true, "正文所列总数比各渠道之和少9条");
        plant.ChannelOverTotal("YX15", 2024, Channel.GovWebsite, inProse: true, "正文中网站公开数大于公开总数");
    }

    /// <summary>Mistakes in the tables; made after the prose is written, which keeps the right figures.</summary>
    public static void PlantInTables(MistakePlanter plant)
    {
        PlantWrongCells(plant);
        PlantScattered(plant);
        PlantBesideBlanks(plant);
        PlantNoWholeNumbers(plant);
        PlantDisputes(plant);
        PlantCarryOver(plant);
        PlantIncompleteForms(plant);
    }

    private static void PlantWrongCells(MistakePlanter plant)
    {
        plant.WrongCell("YX53", 2019, "requests.granted.natural_person", 3, "予以公开(自然人)多填3件");
        plant.WrongCell("YX53", 2022, "requests.handled.total", -10, "办理结果总计漏掉10件");
        plant.WrongCell("YX56", 2020, "requests.new.total", 9, "新收申请总计多填9件");
        plant.WrongCell("YX54", 2023, "requests.unavailable.not_held.natural_person", 10, "本机关不掌握(自然人)多写一个1");
        plant.WrongCell("YX15", 2021, "requests.refused.process_information.total", 2, "过程性信息一行合计多2件");
        plant.WrongCell("YX51", 2021, "requests.new.natural_person", -4, "新收申请(自然人)少填4件");
        plant.WrongCell("YX16", 2019, "requests.other.total", 1, "其他处理合计多1件");
        plant.WrongCell("YX07", 2021, "requests.new.enterprise", 1, "新收申请(商业企业)多填1件");
        plant.WrongCell("YX02", 2024, "requests.handled.natural_person", 5, "办理结果总计(自然人)多5件");
        plant.WrongCell("YX05", 2024, "requests.granted.total", 6, "网页中予以公开合计多6件");
        plant.WrongPair("YX53", 2021, ("requests.granted.natural_person", 2), ("requests.carried_in.enterprise", 1), "予以公开(自然人)多2件,上年结转(商业企业)多1件");
        plant.WrongPair("YX56", 2022, ("requests.unavailable.not_held.natural_person", 3), ("requests.new.legal_service", 2), "本机关不掌握(自然人)多3件,新收申请(法律服务机构)多2件");
        plant.WrongPair("YX14", 2022, ("requests.refused.internal_affairs.natural_person", 1), ("requests.new.research", 4), "内部事务信息(自然人)多1件,新收申请(科研机构)多4件");
    }

    private static void PlantScattered(MistakePlanter plant)
    {
        plant.Scattered(
            "YX53", 2024, "新收、结转、予以公开三处各错一格",
            (Requests.New, Applicants.NaturalPerson, 5), (Requests.CarriedOut, Applicants.Enterprise, 2), (Requests.Granted, Applicants.Research, 1));
        plant.Scattered(
            "YX54", 2019, "新收、结转、部分公开三处各错一格",
            (Requests.New, Applicants.NaturalPerson, 2), (Requests.CarriedIn, Applicants.PublicWelfare, 3), (Requests.PartlyGranted, Applicants.LegalService, 1));
    }

    private static void PlantBesideBlanks(MistakePlanter plant)
    {
        const string Outcomes = "其他处理第3项整行空白,予以公开仍多出3件";
        ReportDraft draft = plant.Draft("YX17", 2022);
        int lost = RowSum(draft, Requests.Other.Items[2]);
        BlankRow(draft, Requests.Other.Items[2]);
        AddToRow(draft, Requests.Granted, 3 + lost);
        plant.Next();
        foreach (Applicant column in (Applicant[])[Applicants.NaturalPerson, Applicants.Total])
        {
            plant.Expect(
                draft, "requests-outcomes", Severity.Error, Requests.Handled[column].Name, draft[Requests.Handled[column]],
                MistakePlanter.Outcomes(draft).Sum(row => draft.Cells[row[column]].ValueOrNull ?? 0), "", Outcomes);
        }

        const string Balance = "上年结转整行空白,新收申请仍比办理结果与结转之和多4件";
        draft = plant.Draft("YX16", 2023);
        int carried = RowSum(draft, Requests.CarriedIn);
        BlankRow(draft, Requests.CarriedIn);
        AddToRow(draft, Requests.New, 4 + carried);
        plant.Next();
        foreach (Applicant column in (Applicant[])[Applicants.NaturalPerson, Applicants.Total])
        {
            plant.Expect(
                draft, "requests-balance", Severity.Error, Requests.New[column].Name,
                draft[Requests.Handled[column]] + draft[Requests.CarriedOut[column]], draft[Requests.New[column]], "", Balance);
        }

        draft = plant.Draft("YX56", 2023);
        draft.Cells[Requests.New[Applicants.PublicWelfare]] = Cell.Blank;
        draft.Cells[Requests.CarriedIn.Total] = Cell.Blank;
        int total = draft[Requests.New[Applicants.NaturalPerson]] - 2;
        draft[Requests.New.Total] = total;
        plant.Next().Expect(
            draft, "requests-applicants", Severity.Error, Requests.New.Total.Name, total, RowSum(draft, Requests.New), "",
            "新收申请(社会公益组织)和上年结转合计空白,新收合计小于自然人一格");

        draft = plant.Draft("YX51", 2019);
        draft.Cells[Requests.Granted[Applicants.Research]] = Cell.Blank;
        int right = draft[Requests.Granted.Total];
        draft[Requests.Granted.Total] = right - 3;
        plant.Next().Expect(
            draft, "requests-wrong-cell", Severity.Error, Requests.Granted.Total.Name, right, right - 3,
            MistakePlanter.Correction(Requests.Granted.Total.Name, right), "予以公开(科研机构)空白,合计少填3件");

        draft = plant.Draft("YX52", 2019);
        plant.SetBlock(draft, Disputes.Review, 3, 0, 0, 0, 2);
        draft.Cells[Disputes.Review.Corrected] = Cell.Blank;
        plant.Next().Expect(
            draft, "disputes-total", Severity.Error, Disputes.Review.Total.Name, 2, 3, "", "复议结果纠正空白,维持3件已大于总计2件");
    }

    private static void PlantNoWholeNumbers(MistakePlanter plant)
    {
        const string Negative = "部分公开填成负1件,予以公开多1件,合计仍平";
        ReportDraft draft = plant.Draft("YX11", 2023);
        int shift = draft[Requests.PartlyGranted[Applicants.NaturalPerson]] + 1;
        AddToRow(draft, Requests.PartlyGranted, -shift);
        AddToRow(draft, Requests.Granted, shift);
        plant.Next();
        foreach (Applicant column in (Applicant[])[Applicants.NaturalPerson, Applicants.Total])
        {
            plant.Expect(
                draft, "requests-whole-numbers", Severity.Error, Requests.PartlyGranted[column].Name, null,
                draft[Requests.PartlyGranted[column]], "", Negative);
        }

        const string Fraction = "复议结果填成小数0.5与0.5,总计1件";
        draft = plant.Draft("YX55", 2023);
        plant.SetBlock(draft, Disputes.Review, 0, 0, 0, 0, 1);
        draft.Cells[Disputes.Review.Upheld] = Cell.Number(0.5m);
        draft.Cells[Disputes.Review.Other] = Cell.Number(0.5m);
        plant.Next();
        plant.Expect(draft, "requests-whole-numbers", Severity.Error, Disputes.Review.Upheld.Name, null, 0.5m, "", Fraction);
        plant.Expect(draft, "requests-whole-numbers", Severity.Error, Disputes.Review.Other.Name, null, 0.5m, "", Fraction);

        plant.WrongCell("YX17", 2021, "requests.granted.natural_person", 0.5m, "予以公开(自然人)填成小数");
    }

    private static void PlantDisputes(MistakePlanter plant)
    {
        plant.WrongBlock("YX56", 2021, Disputes.Review, (1, 0, 1, 0), 0, "复议总计填0,结果却有1件和1件", suggested: true);
        plant.WrongBlock("YX15", 2022, Disputes.LitigationDirect, (1, 0, 1, 0), 0, "直接起诉总计填0,结果却有1件和1件", suggested: true);
        plant.WrongBlock("YX51", 2024, Disputes.Review, (2, 1, 0, 0), 4, "复议四项结果之和为3,总计填4");
        plant.WrongBlock("YX16", 2020, Disputes.LitigationAfterReview, (1, 1, 1, 0), 2, "复议后起诉结果之和为3,总计填2");
        plant.WrongBlock("YX07", 2023, Disputes.Review, (2, 0, 1, 0), 2, "文本报告中复议结果之和为3,总计填2");
        plant.VanishedCases("YX53", 2020, Disputes.Review, 4, 1, "上年尚未审结4件,本年复议总计只有1件");
        plant.VanishedCases("YX54", 2022, Disputes.LitigationAfterReview, 2, 0, "上年尚未审结2件,本年复议后起诉总计为0");
    }

    private static void PlantCarryOver(MistakePlanter plant)
    {
        plant.CarriedInDiffers("YX14", 2020, 2, "上年结转比上年报告的结转下年多2件");
        plant.CarriedInDiffers("YX04", 2023, 1, "上年结转比上年报告的结转下年多1件");
        plant.CarriedInDiffers("YX55", 2024, 3, "上年结转比上年报告的结转下年多3件");
        plant.CarriedInDiffers("YX01", 2022, 1, "上年结转与上年报告(网页)的结转下年不符");

        // The wrong cell of the year before explains the difference: one finding, on that report.
        plant.WrongCell("YX04", 2021, "requests.carried_out.total", 2, "结转下年合计多2件,下一年的上年结转本身正确");

        // The wrong cell is carried_in itself: the difference to last year follows from it.
        plant.WrongCell("YX52", 2024, "requests.carried_in.total", 4, "上年结转合计多4件");
    }

    private static void PlantIncompleteForms(MistakePlanter plant)
    {
        ReportDraft draft = plant.Draft("YX52", 2022);
        CellKey blank = Requests.Refused.Items[0][Applicants.PublicWelfare];
        CellKey another = Requests.NotProcessed.Items[2][Applicants.Research];
        draft.Cells[blank] = Cell.Blank;
        draft.Cells[another] = Cell.Blank;
        plant.Next().Expect(draft, "cell-blank", Severity.Warning, blank.Name, null, null, "", "第三部分两格留空");
        plant.Expect(draft, "cell-blank", Severity.Warning, another.Name, null, null, "", "第三部分两格留空");

        draft = plant.Draft("YX01", 2021);
        draft.Cells[CellKey.Parse("proactive.coercion.decisions")] = Cell.NotApplicable;
        plant.Next().Expect(
            draft, "cell-blank", Severity.Warning, "proactive.coercion.decisions", null, null, "", "行政强制一格填“/”");

        draft = plant.Draft("YX04", 2020);
        plant.Next().Expect(
            draft, "cell-blank", Severity.Info, "proactive.rules.made", null, null, "", "规章一行填“/”,镇无权制定规章");

        draft = plant.Draft("YX51", 2023);
        foreach (Applicant column in Applicants.All)
        {
            draft[Requests.Other.Aggregate[column]] = Requests.Other.Items.Sum(item => draft[item[column]]);
            foreach (RequestRow item in Requests.Other.Items)
            {
                draft.Cells[item[column]] = Cell.Absent;
            }
        }

        plant.Next().Expect(
            draft, "row-missing", Severity.Warning, Requests.Other.Items[0].Total.Name, null, null, "", "其他处理只印一行,没有三个分项");

        draft = plant.Draft("YX15", 2024);
        foreach (Applicant column in Applicants.All)
        {
            draft.Cells[Requests.Refused.Items[7][column]] = Cell.Absent;
        }

        plant.Next().Expect(
            draft, "row-missing", Severity.Warning, Requests.Refused.Items[7].Total.Name, null, null, "", "不予公开缺第8项“属于行政查询事项”");
    }

    private static int RowSum(ReportDraft draft, RequestRow row) => Applicants.Kinds.Sum(column => (int)(draft.Cells[row[column]].ValueOrNull ?? 0));

    private static void BlankRow(ReportDraft draft, RequestRow row)
    {
        foreach (Applicant column in Applicants.All)
        {
            draft.Cells[row[column]] = Cell.Blank;
        }
    }

    private static void AddToRow(ReportDraft draft, RequestRow row, int delta)
    {
        draft[row[Applicants.NaturalPerson]] += delta;
        draft[row.Total] += delta;
    }
}
