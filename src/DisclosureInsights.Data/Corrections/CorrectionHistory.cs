namespace DisclosureInsights.Data.Corrections;

/// <summary>Everything said about the reading of one file, and what of it still holds.</summary>
public sealed class CorrectionHistory
{
    public static readonly CorrectionHistory Empty = new([]);

    private readonly Dictionary<ReviewSubject, Stack<Correction>> holding = [];
    private readonly ILookup<ReviewSubject, Correction> bySubject;

    public CorrectionHistory(IEnumerable<Correction> entries)
    {
        Entries = [.. entries.OrderBy(entry => entry.Id)];
        bySubject = Entries.ToLookup(entry => entry.Subject);
        foreach (Correction entry in Entries)
        {
            if (!holding.TryGetValue(entry.Subject, out Stack<Correction>? stack))
            {
                holding[entry.Subject] = stack = [];
            }

            if (entry.Kind != CorrectionKind.Withdrawn)
            {
                stack.Push(entry);
            }
            else
            {
                // Two people can withdraw the same entry; the second one finds nothing left.
                stack.TryPop(out _);
            }
        }
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Correction> Entries { get; }

    /// <summary>The newest entry; whoever writes the next one says that it has seen this one.</summary>
    public Guid? LastId => Entries.Count == 0 ? null : Entries[^1].Id;

    /// <summary>The confirmations and corrections that hold, one a subject.</summary>
    public IEnumerable<Correction> Holding => holding.Values.Where(stack => stack.Count > 0).Select(stack => stack.Peek());

    /// <summary>What holds for a subject: the newest entry that was not withdrawn; null where nobody has spoken.</summary>
    public Correction? HoldingOf(ReviewSubject subject) =>
        holding.TryGetValue(subject, out Stack<Correction>? stack) && stack.TryPeek(out Correction? top) ? top : null;

    /// <summary>All that was said about a subject, oldest first.</summary>
    public IEnumerable<Correction> Of(ReviewSubject subject) => bySubject[subject];
}
