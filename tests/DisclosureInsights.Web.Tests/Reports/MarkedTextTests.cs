using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Web.Features.Reports.Prose;

namespace DisclosureInsights.Web.Tests.Reports;

public sealed class MarkedTextTests
{
    private const string Text = "全年公开90条,其中网站50条,微信30条。\n另有说明。";
    private static readonly NarrativeSection Section = new("一", "一、总体情况", Text);

    [Fact]
    public void The_stretches_put_together_are_the_text_even_where_marks_overlap()
    {
        ProseFact[] facts = [Fact(1, "公开90条"), Fact(2, "网站50条"), Fact(3, "微信30条")];
        FindingItem finding = Findings.AFinding.On("一", Text, "90条,其中网站50");

        IReadOnlyList<TextSegment> segments = MarkedText.Segments(Section, facts, [finding]);

        Assert.Equal(Text, string.Concat(segments.Select(segment => segment.Text)));
        TextSegment both = Assert.Single(segments, segment => segment.Text == "90条");
        Assert.Equal([1], both.Facts.Select(fact => fact.Id));
        Assert.Equal([finding], both.Findings);
        Assert.Equal([finding], both.StartsFindings);
        Assert.Single(segments, segment => segment.StartsFindings.Count > 0);
        Assert.Equal([1, 2, 3], segments.SelectMany(segment => segment.Starts).Select(fact => fact.Id));
        Assert.Equal([1, 2, 3], segments.SelectMany(segment => segment.Ends).Select(fact => fact.Id));
    }

    [Fact]
    public void A_mark_outside_the_text_or_of_another_section_is_passed_over()
    {
        ProseFact beyond = Fact(1, "公开90条") with { Start = 5, End = 500 };
        ProseFact elsewhere = Fact(2, "网站50条") with { Section = "五" };

        TextSegment only = Assert.Single(MarkedText.Segments(Section, [beyond, elsewhere], []));

        Assert.Equal((Text, 0), (only.Text, only.Facts.Count));
    }

    [Fact]
    public void An_empty_section_has_no_stretches() =>
        Assert.Empty(MarkedText.Segments(new NarrativeSection("五", "", ""), [], []));

    private static ProseFact Fact(int id, string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return new ProseFact
        {
            Id = id,
            Kind = FactKind.Channel,
            Value = 1,
            Low = 1,
            High = 1,
            Section = "一",
            Text = words,
            Start = start,
            End = start + words.Length,
        };
    }
}
