using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Consistency;

/// <summary>What can be said about the cause of violated identities.</summary>
/// <param name="Corrections">The one cell, or the one pair, whose change satisfies everything; empty where undetermined.</param>
/// <param name="Candidates">Cells each of which alone could be the wrong one; empty where no single cell explains it.</param>
public sealed record Diagnosis(IReadOnlyList<Suggestion> Corrections, IReadOnlyList<CellKey> Candidates)
{
    public static readonly Diagnosis Nothing = new([], []);

    public bool IsDetermined => Corrections.Count > 0;
}

/// <summary>
/// Finds the wrong cell behind violated identities. A cell is named, with its value, when changing it alone satisfies
/// every evaluated identity with a whole number ≥ 0 and no other single cell does; else the same is tried with pairs.
/// </summary>
/// <remarks>
/// On a complete section 三 every single wrong cell is determined: it stands in one row sum and one column sum at
/// least. In a block of section 四 all five cells stand in one sum only, so that a value follows only where counts ≥ 0
/// leave one of them.
/// </remarks>
public sealed class CorrectionFinder
{
    private readonly IReadOnlyList<LinearIdentity> identities;
    private readonly CellTable cells;
    private readonly IdentityState[] states;
    private readonly decimal[] residuals;
    private readonly List<int> failed = [];

    private CorrectionFinder(IReadOnlyList<LinearIdentity> identities, CellTable cells)
    {
        this.identities = identities;
        this.cells = cells;
        states = new IdentityState[identities.Count];
        residuals = new decimal[identities.Count];
        for (int i = 0; i < identities.Count; i++)
        {
            states[i] = identities[i].Evaluate(cells.AsSpan());
            residuals[i] = LinearIdentity.Sum(cells.AsSpan(), identities[i].Left) - LinearIdentity.Sum(cells.AsSpan(), identities[i].Right);
            if (states[i] is IdentityState.Violated or IdentityState.Contradicted)
            {
                failed.Add(i);
            }
        }
    }

    /// <summary>Diagnoses one system of identities that share cells.</summary>
    public static Diagnosis Diagnose(IReadOnlyList<LinearIdentity> identities, CellTable cells)
    {
        CorrectionFinder finder = new(identities, cells);
        return finder.failed.Count == 0 ? Diagnosis.Nothing : finder.Diagnose();
    }

    private Diagnosis Diagnose()
    {
        List<CellKey> candidates = [];
        List<Suggestion> determined = [];
        foreach (CellKey key in NumbersOf(failed[0]))
        {
            if (!failed.All(index => identities[index].SignOf(key) != 0) || TrySolve([key]) is not { } solution)
            {
                continue;
            }

            if (solution.IsDetermined)
            {
                candidates.Add(key);
                determined.AddRange(solution.Corrections);
            }
            else if (SomeValueFits(key))
            {
                candidates.Add(key);
            }
        }

        if (candidates.Count > 0)
        {
            return new Diagnosis(candidates.Count == 1 ? determined : [], candidates);
        }

        return FindPair();
    }

    private Diagnosis FindPair()
    {
        Diagnosis? only = null;
        CellKey[] others = [.. failed.SelectMany(NumbersOf).Distinct()];
        HashSet<(CellKey, CellKey)> tried = [];
        foreach (CellKey first in NumbersOf(failed[0]))
        {
            foreach (CellKey second in others)
            {
                if (first == second
                    || !tried.Add(first < second ? (first, second) : (second, first))
                    || !failed.All(index => identities[index].SignOf(first) != 0 || identities[index].SignOf(second) != 0)
                    || TrySolve([first, second]) is not { } solution)
                {
                    continue;
                }

                if (only is not null || !solution.IsDetermined)
                {
                    return Diagnosis.Nothing;
                }

                only = solution;
            }
        }

        return only ?? Diagnosis.Nothing;
    }

    /// <summary>
    /// Solves for new values of the cells that satisfy every evaluated identity. Null where there are none; a diagnosis
    /// without corrections where more than one set of values would do.
    /// </summary>
    private Diagnosis? TrySolve(ReadOnlySpan<CellKey> changed)
    {
        Span<decimal?> change = [null, null];
        CellKey first = changed[0];
        CellKey? second = changed.Length > 1 ? changed[1] : null;

        // Identities with one of the cells fix its change; those with both are checked, or fix the other, afterwards.
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < identities.Count; i++)
            {
                if (states[i] is not (IdentityState.Holds or IdentityState.Violated))
                {
                    continue;
                }

                int a = identities[i].SignOf(first);
                int b = second is { } other ? identities[i].SignOf(other) : 0;
                if (a == 0 && b == 0)
                {
                    continue;
                }

                decimal? needed = -residuals[i];
                if (a != 0 && (b == 0 || change[1] is not null))
                {
                    decimal value = (needed.Value - (b * (change[1] ?? 0))) * a;
                    if (change[0] is { } known && known != value)
                    {
                        return null;
                    }

                    change[0] = value;
                }
                else if (b != 0 && (a == 0 || change[0] is not null))
                {
                    decimal value = (needed.Value - (a * (change[0] ?? 0))) * b;
                    if (change[1] is { } known && known != value)
                    {
                        return null;
                    }

                    change[1] = value;
                }
            }
        }

        bool complete = change[0] is not null && (second is null || change[1] is not null);
        if (!complete)
        {
            return Diagnosis.Nothing;
        }

        List<Suggestion> corrections = [];
        for (int i = 0; i < changed.Length; i++)
        {
            decimal value = cells[changed[i]].Value + change[i]!.Value;
            if (change[i] == 0 || value < 0 || value != decimal.Truncate(value))
            {
                return null;
            }

            corrections.Add(new Suggestion(changed[i], decimal.Truncate(value)));
        }

        return Fits(corrections) ? new Diagnosis(corrections, []) : null;
    }

    /// <summary>Whether a cell whose value is bounded but not determined can have any value at all: the least or a very large one.</summary>
    private bool SomeValueFits(CellKey key) =>
        Fits([new Suggestion(key, 0)]) || Fits([new Suggestion(key, identities.Sum(identity => LinearIdentity.Sum(cells.AsSpan(), identity.Left)))]);

    /// <summary>Whether no identity is violated or contradicted any more once the corrections are made.</summary>
    private bool Fits(List<Suggestion> corrections)
    {
        CellTable corrected = cells.Copy();
        foreach (Suggestion correction in corrections)
        {
            corrected[correction.Cell.Key!.Value] = Cell.Number(correction.Value);
        }

        foreach (LinearIdentity identity in identities)
        {
            if (identity.Evaluate(corrected.AsSpan()) is IdentityState.Violated or IdentityState.Contradicted)
            {
                return false;
            }
        }

        return true;
    }

    private IEnumerable<CellKey> NumbersOf(int identity) => identities[identity].Operands.Where(key => cells[key].IsNumber);
}
