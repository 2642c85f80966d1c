using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Publication;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Data.Reports;

/// <summary>Prose and its facts as stored JSON.</summary>
internal static class NarrativeFormat
{
    public const int Version = 1;

    public static (string Sections, string Facts) Write(Narrative narrative) =>
        (StoredJson.Write(narrative.Sections.Select(SectionDto.From)), WriteFacts(narrative));

    /// <summary>The sections without their places in the file, for the comparison of contents.</summary>
    public static string WriteContent(Narrative narrative) =>
        StoredJson.Write(narrative.Sections.Select(section => SectionDto.From(section with { Source = default }))) + WriteFacts(narrative);

    /// <exception cref="CorruptContentException">It is damaged, or of a later version.</exception>
    public static Narrative Read(int format, string sections, string facts)
    {
        if (format != Version)
        {
            throw new CorruptContentException($"Stored prose has format {format}; this version of the product reads format {Version}.");
        }

        return new Narrative(
            [.. StoredJson.Read<List<SectionDto>>(sections).Select(section => section.ToSection())],
            [.. StoredJson.Read<List<FactDto>>(facts).Select(fact => fact.ToFact())]);
    }

    /// <summary>One fact, for the history of what a person changed.</summary>
    public static string WriteFact(ProseFact fact) => StoredJson.Write(FactDto.From(fact));

    /// <exception cref="CorruptContentException">It is damaged.</exception>
    public static ProseFact ReadFact(string fact) => StoredJson.Read<FactDto>(fact).ToFact();

    private static string WriteFacts(Narrative narrative) => StoredJson.Write(narrative.Facts.Select(FactDto.From));

    private sealed record SectionDto(string? Id, string? Heading, string? Text, int?[]? Source)
    {
        public static SectionDto From(NarrativeSection section) =>
            new(section.Id, section.Heading, section.Text, StoredPlace.Write(section.Source));

        public NarrativeSection ToSection() => new(Id ?? "", Heading ?? "", Text ?? "", StoredPlace.Read(Source));
    }

    private sealed record FactDto
    {
        public int Id { get; init; }

        public string Kind { get; init; } = "";

        public decimal Value { get; init; }

        public string? Qualifier { get; init; }

        public decimal? Low { get; init; }

        public decimal? High { get; init; }

        public string[]? Channels { get; init; }

        public string? Topic { get; init; }

        public string? Outcome { get; init; }

        public int? PartOf { get; init; }

        public bool HasPartsWithoutFigure { get; init; }

        public string? Scope { get; init; }

        public string? Section { get; init; }

        public string? Text { get; init; }

        public int Start { get; init; }

        public int End { get; init; }

        public string? Reviewed { get; init; }

        public static FactDto From(ProseFact fact) => new()
        {
            Id = fact.Id,
            Kind = fact.Kind.Id(),
            Value = fact.Value,
            Qualifier = fact.Qualifier == FactQualifier.Exact ? null : fact.Qualifier.Id(),
            Low = fact.Low == fact.Value ? null : fact.Low,
            High = fact.High == fact.Value ? null : fact.High,
            Channels = fact.Channels.Count == 0 ? null : [.. fact.Channels.Select(channel => channel.Code())],
            Topic = fact.Topic,
            Outcome = fact.Outcome,
            PartOf = fact.PartOf,
            HasPartsWithoutFigure = fact.HasPartsWithoutFigure,
            Scope = fact.Scope?.Id(),
            Section = fact.Section,
            Text = fact.Text,
            Start = fact.Start,
            End = fact.End,
            Reviewed = fact.ReviewedKey,
        };

        public ProseFact ToFact() => new()
        {
            Id = Id,
            Kind = StoredIds.FactKind(Kind),
            Value = Value,
            Qualifier = Qualifier is null ? FactQualifier.Exact : StoredIds.FactQualifier(Qualifier),
            Low = Low ?? Value,
            High = High ?? Value,
            Channels = [.. (Channels ?? []).Select(StoredIds.Channel)],
            Topic = Topic,
            Outcome = Outcome,
            PartOf = PartOf,
            HasPartsWithoutFigure = HasPartsWithoutFigure,
            Scope = Scope is null ? null : StoredIds.FactScope(Scope),
            Section = Section ?? "",
            Text = Text ?? "",
            Start = Start,
            End = End,
            ReviewedKey = Reviewed,
        };
    }
}
