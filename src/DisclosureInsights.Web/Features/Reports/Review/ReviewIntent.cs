using DisclosureInsights.Core.Prose;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Corrections;
using DisclosureInsights.Import.Documents;

namespace DisclosureInsights.Web.Features.Reports.Review;

/// <summary>What becomes of a key.</summary>
public enum ReviewIntentKind
{
    Nothing,
    Confirm,

    /// <summary>Another value holds from now on.</summary>
    Say,

    /// <summary>What was typed is not taken.</summary>
    Refuse,
}

/// <summary>What a person means by a key and what stood in the field, before anything is written.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Value">What holds from now on, null unless something is said.</param>
/// <param name="Problem">Key of the text that tells why nothing is taken, null unless refused.</param>
public sealed record ReviewIntent(ReviewIntentKind Kind, ReviewedValue? Value = null, string? Problem = null)
{
    private static readonly ReviewIntent Nothing = new(ReviewIntentKind.Nothing);

    /// <summary>The intent behind a key.</summary>
    /// <param name="item">The item that is looked at.</param>
    /// <param name="command">accept (Enter), confirm, correct or strike.</param>
    /// <param name="text">What stood in the field.</param>
    /// <param name="choice">What a figure was chosen to count; empty for a cell.</param>
    public static ReviewIntent Of(ReviewItem item, string command, string text, string choice)
    {
        if (command == "strike" || choice == FactChoice.None)
        {
            return item.IsStruck ? Nothing : Say(new ReviewedFact(null));
        }

        string asRead = item.Fact is { } fact ? FactChoice.Of(fact)?.Id ?? ReviewCard.AsRead : "";
        if (command == "correct" && text.Length == 0 && (!item.IsFact || choice == asRead))
        {
            return Refuse("review.problem.empty");
        }

        return item.IsFact ? OfFact(item, text, choice) : text.Length == 0 ? Confirm(item) : OfCell(item, text);
    }

    private static ReviewIntent OfCell(ReviewItem item, string text)
    {
        Cell cell = NumberReader.Read(text, item.Form!.Kind, item.Form.Unit);
        return cell.State == CellState.Unreadable ? Refuse("review.problem.number")
            : cell == item.Cell ? Confirm(item)
            : Say(new ReviewedCell(item.Raw, cell, 1, item.Recovered));
    }

    private static ReviewIntent OfFact(ReviewItem item, string text, string choice)
    {
        // A struck figure is brought back from what it was.
        ProseFact? before = item.Fact ?? item.History.Select(entry => ((ReviewedFact)entry.Before).Fact).OfType<ProseFact>().LastOrDefault();
        if (before is null)
        {
            return Nothing;
        }

        ProseFact after = FactChoice.All.FirstOrDefault(one => one.Id == choice) is { } chosen && chosen != FactChoice.Of(before) ? chosen.Apply(before) : before;
        if (!string.IsNullOrWhiteSpace(text))
        {
            Cell number = NumberReader.Read(text);
            if (!number.IsNumber)
            {
                return Refuse("review.problem.figure");
            }

            after = after with { Value = number.Value, Low = number.Value, High = number.Value, Qualifier = FactQualifier.Exact };
        }

        return ReferenceEquals(after, item.Fact) ? Confirm(item) : Say(new ReviewedFact(after));
    }

    private static ReviewIntent Confirm(ReviewItem item) =>
        item.State == ReviewState.Missing ? Refuse("review.problem.missing") : new ReviewIntent(ReviewIntentKind.Confirm);

    private static ReviewIntent Say(ReviewedValue value) => new(ReviewIntentKind.Say, value);

    private static ReviewIntent Refuse(string problem) => new(ReviewIntentKind.Refuse, Problem: problem);
}
