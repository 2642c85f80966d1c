using Xunit;

namespace DisclosureInsights.Core.Tests.Prose;

public sealed class CorpusTests
{
    [Fact]
    public void Every_passage_of_the_corpus_gives_its_facts_and_their_structure()
    {
        CorpusScore score = CorpusScore.Of(CorpusPassage.All);
        foreach (IGrouping<string, CorpusPassage> shape in CorpusPassage.All.GroupBy(passage => $"{passage.File} {passage.Shape}"))
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{shape.Key}: {CorpusScore.Of(shape)}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine(score.ToString());
        Assert.True(score.Misses.Count == 0, $"{score}\n{string.Join("\n", score.Misses)}");
    }

    [Fact]
    public void The_corpus_covers_every_shape()
    {
        string[] shapes = [.. Enumerable.Range(1, 13).Select(number => $"S{number}")];

        Assert.Empty(shapes.Except(CorpusPassage.All.Select(passage => passage.Shape)));
    }

    [Fact]
    public void Every_fact_points_at_its_words()
    {
        foreach (CorpusPassage passage in CorpusPassage.All)
        {
            Reports.NarrativeSection section = new("一", "", passage.Text);
            foreach (Core.Prose.ProseFact fact in Core.Prose.ProseReader.Read([section], passage.Year))
            {
                Assert.Equal(section.Text[fact.Start..fact.End], fact.Text);
                Assert.False(string.IsNullOrWhiteSpace(fact.Text), passage.Text);
            }
        }
    }
}
