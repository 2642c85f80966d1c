using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using DisclosureInsights.Application.Texts;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Import;
using DisclosureInsights.Tests.Shared;
using Xunit;

namespace DisclosureInsights.Application.Tests.Texts;

public sealed partial class RuleTextsTests
{
    public static TheoryData<string> Tables => ["RuleTexts", "ReadErrorTexts"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Both_languages_have_the_same_texts_with_the_same_places(string table)
    {
        Dictionary<string, string> chinese = Read(table, CultureInfo.InvariantCulture);
        Dictionary<string, string> english = Read(table, Languages.English);
        Assert.Equal(chinese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        foreach ((string key, string text) in chinese)
        {
            Assert.Equal((key, Places(text)), (key, Places(english[key])));
            Assert.NotEqual(text, english[key]);
        }
    }

    [Fact]
    public void Every_rule_is_named_explained_and_based_in_both_languages()
    {
        foreach (ConsistencyRule rule in RuleCatalogue.All)
        {
            foreach (CultureInfo culture in Languages.All)
            {
                Assert.NotEmpty(RuleTexts.Name(rule.Id, culture));
                Assert.NotEmpty(RuleTexts.Explanation(rule.Id, culture));
                Assert.NotEmpty(RuleTexts.Advice(rule.Id, culture));
                Assert.NotEmpty(RuleTexts.Basis(rule.Id, culture));
            }
        }
    }

    [Fact]
    public void No_text_belongs_to_a_rule_that_does_not_exist() =>
        Assert.All(Read("RuleTexts", CultureInfo.InvariantCulture).Keys, key => Assert.NotNull(RuleCatalogue.Find(key.Split('.')[0])));

    [Fact]
    public void Every_read_error_has_its_message_in_both_languages() =>
        Assert.All(Enum.GetValues<ReadErrorCode>(), code => Assert.All(Languages.All, culture =>
        {
            string message = ReadErrorTexts.Message(new ReadError(code, null, 7, "a.html", "b", "c"), culture);
            Assert.NotEmpty(message);

            // A dataset without rows is the whole file's fault: there is no name to tell it by but that of the line.
            Assert.True(code == ReadErrorCode.NoRows || message.Contains("a.html", StringComparison.Ordinal), message);
        }));

    [Fact]
    public void Every_cell_has_a_label_in_both_languages()
    {
        foreach (CellKey key in CellVocabulary.All)
        {
            Assert.NotEmpty(CellTexts.Label(key, Languages.Chinese));
            Assert.DoesNotMatch("[一-龥]", CellTexts.Label(key, Languages.English));
        }
    }

    [Fact]
    public void Every_channel_has_its_name_in_both_languages() =>
        Assert.All(Core.Publication.Channels.All, channel => Assert.Matches("^[A-Z]", CellTexts.ChannelName(channel, Languages.English)));

    [Fact]
    public void A_message_says_what_was_found_with_its_numbers()
    {
        Finding finding = Assert.Single(RuleRunner.Check(new CheckSubject(
            AReport.For(2022).WithRequests(1200).With(Requests.Handled.Total, 1100).Build())).Findings);
        Assert.Equal(
            "“三、本年度办理结果 (七)总计 | 总计”填报为 1,100，应为 1,200：只改这一格，表三全部勾稽关系即成立。",
            RuleTexts.Message(finding, Languages.Chinese));
        Assert.Equal(
            "“Handled, total | total” says 1,100 and should say 1,200: with this one cell changed every sum of section 三 holds.",
            RuleTexts.Message(finding, Languages.English));
    }

    [Fact]
    public void Messages_of_every_wording_can_be_filled()
    {
        AReport[] reports =
        [
            AReport.For(2022).With(Disputes.Review.Upheld, 10).With(Disputes.Review.Total, 3),
            AReport.For(2022).With(Disputes.Review.Upheld, 10).With(Disputes.Review.Other, Reports.Blank),
            AReport.For(2022).With(Requests.New.Total, 5).With(Requests.Handled[Applicants.Enterprise], 4),
            AReport.For(2022).With(Requests.New[Applicants.Enterprise], 5).With(Requests.New[Applicants.Research], Reports.Blank)
                .With(Requests.CarriedOut[Applicants.Enterprise], Reports.Blank),
            AReport.For(2022).With(Requests.Granted[Applicants.Enterprise], 5).With(Requests.PartlyGranted[Applicants.Enterprise], Reports.Blank)
                .With(Requests.Granted.Total, Reports.Blank),
            AReport.For(2022).WithRequests(3, 2).With(Requests.Refused.Items[0][Applicants.Research], 1.5m),
            AReport.For(2022).With(ProactiveForm.Rules["made"], Reports.Stroke),
        ];
        HashSet<string> rules = [];
        foreach (AReport report in reports)
        {
            AReport prior = AReport.For(2021).WithRequests(3, 0, 1).With(Disputes.Review.Pending, 20).With(Disputes.Review.Total, 20);
            foreach (Finding finding in RuleRunner.Check(new CheckSubject(report.Build()) { Prior = prior.Build() }).Findings)
            {
                rules.Add(finding.RuleId + finding.Variant);
                Assert.All(Languages.All, culture => Assert.DoesNotContain("{", RuleTexts.Message(finding, culture), StringComparison.Ordinal));
            }
        }

        Assert.Superset(
            new HashSet<string>
            {
                "disputes-total", "disputes-totalincomplete", "requests-wrong-cellpair", "requests-applicantsincomplete",
                "requests-outcomesincomplete", "carry-over", "disputes-pending-vanish", "cell-blank", "cell-blankno_power",
            },
            rules);
    }

    private static string Places(string text) => string.Join(' ', PlacePattern().Matches(text).Select(match => match.Value).Distinct().Order());

    private static Dictionary<string, string> Read(string table, CultureInfo culture)
    {
        ResourceManager manager = new($"DisclosureInsights.Application.Texts.{table}", typeof(RuleTexts).Assembly);
        ResourceSet set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!;
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex PlacePattern();

    /// <summary>Cells that hold no number.</summary>
    private static class Reports
    {
        public static readonly Core.Reports.Cell Blank = Core.Reports.Cell.Blank;
        public static readonly Core.Reports.Cell Stroke = Core.Reports.Cell.NotApplicable;
    }
}
