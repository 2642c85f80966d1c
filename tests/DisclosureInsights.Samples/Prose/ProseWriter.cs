using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Samples.Figures;

namespace DisclosureInsights.Samples.Prose;

/// <summary>Writes sections 一, 五 and 六 of a report in its unit's voice, with the figures of its tables.</summary>
public static partial class ProseWriter
{
    public static IReadOnlyList<NarrativeSection> Write(ReportDraft draft, HouseVoice voice) => draft.Edition == Edition.Form2014
        ? [new NarrativeSection("", "", BeforeSections(draft, voice))]
        :
    [
        new NarrativeSection("一", "一、总体情况", Overview(draft, voice)),
        new NarrativeSection("五", "五、存在的主要问题及改进情况", Problems(voice)),
        new NarrativeSection("六", "六、其他需要报告的事项", Fill(Choose(ProseTemplates.Fees, voice), draft)),
    ];

    private static string Overview(ReportDraft draft, HouseVoice voice)
    {
        string[] paragraphs =
        [
            PublicationSentence.Write(draft, voice.Shape) + Fill(Choose(ProseTemplates.Highlights, voice), draft),
            Fill(Choose(RequestTemplates(draft), voice), draft) + Fill(Choose(DisputeTemplates(draft), voice), draft),
            Fill(Choose(ProseTemplates.Management, voice), draft),
            Fill(Choose(ProseTemplates.Platforms, voice), draft),
            Fill(Choose(ProseTemplates.Supervision, voice), draft),
        ];
        IEnumerable<string> numbered = paragraphs.Select((text, index) => voice.Numbering switch
        {
            Numbering.Parentheses => $"({"一二三四五"[index]}){ProseTemplates.Headings[index]}。{text}",
            Numbering.Digits => FormattableString.Invariant($"{index + 1}.{ProseTemplates.Headings[index]}情况。{text}"),
            _ => text,
        });
        return string.Join('\n', numbered.Prepend(Fill(Choose(ProseTemplates.Openings, voice), draft)));
    }

    /// <summary>A report on the form of 2014, which has no numbered sections: one text before the table.</summary>
    private static string BeforeSections(ReportDraft draft, HouseVoice voice) => string.Join('\n',
        [
            Fill(Choose(ProseTemplates.Openings, voice), draft),
            Fill(ProseTemplates.StatisticsOverview, draft),
            Fill(Choose(ProseTemplates.Management, voice), draft),
            Problems(voice),
        ]);

    private static string Problems(HouseVoice voice)
    {
        string[] problems = [.. voice.Themes.Select((theme, index) => $"{Ordinal(index)}{ProseTemplates.Themes[theme].Problem}")];
        string[] remedies = [.. voice.Themes.Select((theme, index) => $"{Ordinal(index)}{ProseTemplates.Themes[theme].Remedy}")];
        return $"{Choose(ProseTemplates.ProblemOpenings, voice)}{string.Join(";", problems)}。\n"
            + $"{Choose(ProseTemplates.RemedyOpenings, voice)}{string.Join(";", remedies)}。";
    }

    private static string Ordinal(int index) => $"{"一二三四五"[index]}是";

    private static IReadOnlyList<string> RequestTemplates(ReportDraft draft)
    {
        int carried = draft[Requests.CarriedIn.Total] + draft[Requests.CarriedOut.Total];
        return carried > 0 ? ProseTemplates.Requests
            : draft[Requests.New.Total] > 0 ? ProseTemplates.RequestsWithoutCarryOver
            : ProseTemplates.NoRequests;
    }

    private static IReadOnlyList<string> DisputeTemplates(ReportDraft draft) =>
        Disputes.AllBlocks.Sum(block => draft[block.Total]) > 0 ? ProseTemplates.Disputes : ProseTemplates.NoDisputes;

    private static string Choose(IReadOnlyList<string> wordings, HouseVoice voice) => wordings[voice.Wording % wordings.Count];

    /// <summary>Puts the report's figures and names into a template.</summary>
    internal static string Fill(string template, ReportDraft draft) =>
        Place().Replace(template, match => match.Groups[1].Value switch
        {
            "year" => draft.Year.ToString(CultureInfo.InvariantCulture),
            "name" => draft.Organisation,
            "we" => draft.Unit.Kind switch { UnitKind.Town => "我镇", UnitKind.Township => "我乡", UnitKind.StreetOffice => "本街道", _ => "我局" },
            "account" => Account(draft),
            "followers" => (900 + (new SampleRandom(draft.Unit.Code, draft.Year, "followers").Below(90) * 137)).ToString(CultureInfo.InvariantCulture),
            "interpretations" => Number(2 + new SampleRandom(draft.Unit.Code, draft.Year, "interpretations").Below(12)),
            "district" => draft.Seat,
            "published" => Number(draft["statistics.disclosed.total"]),
            "documents" => Number(draft["statistics.disclosed.normative_documents"]),
            "received" => Number(draft["statistics.requests.received.total"]),
            "reviews" => Number(draft["statistics.review.total"]),
            "lawsuits" => Number(draft["statistics.litigation.total"]),
            "new" => Number(draft[Requests.New.Total]),
            "in" => Number(draft[Requests.CarriedIn.Total]),
            "handled" => Number(draft[Requests.Handled.Total]),
            "out" => Number(draft[Requests.CarriedOut.Total]),
            "review" => Number(draft[Disputes.Review.Total]),
            "litigation" => Number(draft[Disputes.LitigationDirect.Total] + draft[Disputes.LitigationAfterReview.Total]),
            "outcomes" => Outcomes(draft),
            string unknown => throw new InvalidOperationException($"No figure for the place {unknown}."),
        });

    /// <summary>Name of the unit's account: 鹭洲发布.</summary>
    internal static string Account(ReportDraft draft) =>
        SeatWords().Replace(draft.Organisation, "").TrimEnd('镇', '乡', '局') + "发布";

    private static string Outcomes(ReportDraft draft)
    {
        (string Name, int Count)[] outcomes =
        [
            ("予以公开", draft[Requests.Granted.Total]),
            ("部分公开", draft[Requests.PartlyGranted.Total]),
            .. Requests.Groups.Select(group => (
                group.Aggregate.ShortLabel[3..],
                (draft.Edition == Edition.Form2019 && group == Requests.Other ? [group.Aggregate] : group.Items).Sum(row => draft[row.Total]))),
        ];
        return string.Join("、", outcomes.Where(outcome => outcome.Count > 0).Select(outcome => $"{outcome.Name}{Number(outcome.Count)}件"));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("街道$|(?<=^..)[区县]")]
    private static partial Regex SeatWords();

    [GeneratedRegex("{([a-z]+)}")]
    private static partial Regex Place();
}
