using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Reports;

namespace DisclosureInsights.Data.Corrections;

/// <summary>What a person saw and said, as stored JSON.</summary>
internal static class ReviewedValueFormat
{
    public const int Version = 1;

    public static string Write(ReviewedValue value) => value switch
    {
        ReviewedCell cell => StoredJson.Write(new ValueDto
        {
            Format = Version,
            Raw = cell.Raw,
            State = cell.Cell.State,
            Value = cell.Cell.ValueOrNull,
            Confidence = cell.Confidence,
            Recovered = cell.Recovered,
        }),
        ReviewedFact fact => StoredJson.Write(new ValueDto { Format = Version, Fact = fact.Fact is null ? "" : NarrativeFormat.WriteFact(fact.Fact) }),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a reviewed value."),
    };

    /// <exception cref="CorruptContentException">It is damaged, or of a later version.</exception>
    public static ReviewedValue Read(string text)
    {
        ValueDto dto = StoredJson.Read<ValueDto>(text);
        if (dto.Format != Version)
        {
            throw new CorruptContentException($"A stored correction has format {dto.Format}; this version of the product reads format {Version}.");
        }

        return dto.Fact is { } fact
            ? new ReviewedFact(fact.Length == 0 ? null : NarrativeFormat.ReadFact(fact))
            : new ReviewedCell(dto.Raw ?? "", ToCell(dto), dto.Confidence, dto.Recovered);
    }

    private static Cell ToCell(ValueDto dto) => dto.State switch
    {
        CellState.Number when dto.Value is { } value => Cell.Number(value),
        CellState.Blank => Cell.Blank,
        CellState.NotApplicable => Cell.NotApplicable,
        CellState.Unreadable => Cell.Unreadable,
        CellState.Absent => Cell.Absent,
        _ => throw new CorruptContentException($"A stored correction holds a cell in state {(int)dto.State} without a value."),
    };

    private sealed record ValueDto
    {
        public int Format { get; init; }

        public string? Raw { get; init; }

        public CellState State { get; init; }

        public decimal? Value { get; init; }

        public double Confidence { get; init; }

        public bool Recovered { get; init; }

        /// <summary>A figure of the prose; empty for none, null for a cell.</summary>
        public string? Fact { get; init; }
    }
}
