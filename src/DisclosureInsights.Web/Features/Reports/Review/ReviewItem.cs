using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Corrections;

namespace DisclosureInsights.Web.Features.Reports.Review;

/// <summary>How a cell or figure stands.</summary>
public enum ReviewState
{
    /// <summary>The reader is sure, and nobody has spoken.</summary>
    Read,

    /// <summary>A person has to look.</summary>
    Doubtful,

    /// <summary>What a person said earlier no longer fits how the file is read.</summary>
    Disputed,

    /// <summary>A person said that it is right.</summary>
    Confirmed,

    /// <summary>A person said what it is.</summary>
    Corrected,

    /// <summary>The form has it, the reading does not.</summary>
    Missing,
}

/// <summary>A cell or a figure of the prose on the review page.</summary>
public sealed record ReviewItem
{
    public required ReviewSubject Subject { get; init; }

    public required ReviewState State { get; init; }

    /// <summary>The cell; absent for a figure of the prose, and for a cell that is missing.</summary>
    public Cell Cell { get; init; }

    /// <summary>The cell's entry in the catalogue of forms; null for a figure.</summary>
    public FormCell? Form { get; init; }

    /// <summary>The figure; null for a cell, and for a figure that a person has struck out.</summary>
    public ProseFact? Fact { get; init; }

    /// <summary>The characters read; the words of a figure.</summary>
    public required string Raw { get; init; }

    /// <summary>0 to 1; null for a figure, whose reader gives none.</summary>
    public double? Confidence { get; init; }

    public bool Recovered { get; init; }

    /// <summary>Where it stands in the source.</summary>
    public SourceLocation Place { get; init; }

    /// <summary>What was said about it, oldest first.</summary>
    public IReadOnlyList<Correction> History { get; init; } = [];

    public bool IsFact => Subject.Fact is not null;

    /// <summary>A figure that a person has said to be no count of this report.</summary>
    public bool IsStruck => IsFact && Fact is null;

    /// <summary>Whether a person has to look.</summary>
    public bool Waits => State is ReviewState.Doubtful or ReviewState.Disputed;
}
