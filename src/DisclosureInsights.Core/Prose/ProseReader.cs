using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Prose;

/// <summary>Reads the figures out of the prose of a report.</summary>
/// <remarks>
/// Text → tokens (<see cref="Tokenizer"/>) → numbers with what they count (<see cref="SectionReader"/>) → wholes and
/// parts (<see cref="StructureReader"/>) → facts. Time grows linearly with the text.
/// </remarks>
public static class ProseReader
{
    /// <summary>The figures of all sections, in order, with ids from 1.</summary>
    /// <param name="sections">The report's prose.</param>
    /// <param name="year">The year reported on, to tell last year's figures from this one's; null when unknown.</param>
    public static IReadOnlyList<ProseFact> Read(IReadOnlyList<NarrativeSection> sections, int? year)
    {
        List<(NarrativeSection Section, ProseText Text, Statement Statement)> read = [];
        foreach (NarrativeSection section in sections)
        {
            ProseText text = ProseText.Of(section.Text);
            IReadOnlyList<Statement> statements = new SectionReader(text.Text, year).Read();
            StructureReader.Read(statements);
            read.AddRange(statements.Select(statement => (section, text, statement)));
        }

        SeparateTopics([.. read.Select(item => item.Statement)]);
        read.RemoveAll(item => item.Statement.Kind is null || item.Statement.IsMasked);
        Dictionary<Statement, int> ids = read.Select((item, index) => (item.Statement, index)).ToDictionary(pair => pair.Statement, pair => pair.index + 1);
        return [.. read.Select(item => Fact(item.Section, item.Text, item.Statement, ids))];
    }

    /// <summary>
    /// 通过信息公开平台公布社会救助类信息36条 beside a figure for the whole platform counts a topic, not the platform
    /// again.
    /// </summary>
    private static void SeparateTopics(IReadOnlyList<Statement> statements)
    {
        HashSet<Channel> counted = [.. statements
            .Where(statement => statement.Kind == FactKind.Channel && string.IsNullOrEmpty(statement.Topic))
            .SelectMany(statement => statement.Channels)];
        foreach (Statement statement in statements.Where(statement => statement is { Kind: FactKind.Channel, Whole: null, Topic.Length: > 0 }))
        {
            if (statement.Channels.Any(counted.Contains))
            {
                statement.Kind = FactKind.Topic;
                statement.Channels = [];
            }
        }
    }

    private static ProseFact Fact(NarrativeSection section, ProseText text, Statement statement, Dictionary<Statement, int> ids)
    {
        int start = text.OffsetOf(statement.Start);
        int end = text.EndOffsetOf(statement.End);
        return new ProseFact
        {
            Id = ids[statement],
            Kind = statement.Kind!.Value,
            Value = statement.Amount.Value,
            Qualifier = statement.Amount.Qualifier,
            Low = statement.Amount.Low,
            High = statement.Amount.High,
            Channels = statement.Kind is FactKind.Channel or FactKind.Followers or FactKind.Share ? statement.Channels : [],
            Topic = string.IsNullOrEmpty(statement.Topic) ? null : statement.Topic,
            Outcome = statement.Outcome,
            PartOf = statement.Whole is { } whole && ids.TryGetValue(whole, out int id) ? id : null,
            HasPartsWithoutFigure = statement.HasPartsWithoutFigure,
            Scope = statement.Scope,
            Section = section.Id,
            Text = section.Text[start..end],
            Start = start,
            End = end,
        };
    }
}
