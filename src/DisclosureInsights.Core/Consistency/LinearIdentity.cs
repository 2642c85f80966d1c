using System.Collections.Immutable;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Consistency;

/// <summary>What an identity says about a report.</summary>
public enum IdentityState : byte
{
    Holds,

    /// <summary>All operands are numbers and the sides differ.</summary>
    Violated,

    /// <summary>An operand has no number, yet the known ones alone rule the identity out: counts are ≥ 0.</summary>
    Contradicted,

    /// <summary>An operand has no number and the known ones allow it to hold.</summary>
    Unknown,
}

/// <summary>The sum of some cells equals the sum of others.</summary>
/// <param name="Left">Operands of the computed side: <c>actual</c>.</param>
/// <param name="Right">Operands of the printed side: <c>expected</c>.</param>
public sealed record LinearIdentity(ImmutableArray<CellKey> Left, ImmutableArray<CellKey> Right)
{
    /// <summary>All operands, left before right.</summary>
    public IEnumerable<CellKey> Operands => Left.Concat(Right);

    /// <summary>+1 for an operand of the left side, −1 for one of the right side, 0 for any other cell.</summary>
    public int SignOf(CellKey key) => Left.Contains(key) ? 1 : Right.Contains(key) ? -1 : 0;

    /// <summary>Evaluates the identity without allocating.</summary>
    public IdentityState Evaluate(ReadOnlySpan<Cell> cells)
    {
        bool leftKnown = SumWhole(cells, Left, out long left, out bool leftWhole);
        bool rightKnown = SumWhole(cells, Right, out long right, out bool rightWhole);
        if (!leftWhole || !rightWhole)
        {
            decimal exactLeft = Sum(cells, Left);
            decimal exactRight = Sum(cells, Right);
            return Judge(leftKnown, rightKnown, exactLeft.CompareTo(exactRight));
        }

        return Judge(leftKnown, rightKnown, left.CompareTo(right));
    }

    /// <summary>The sum of the known operands of a side.</summary>
    public static decimal Sum(ReadOnlySpan<Cell> cells, ImmutableArray<CellKey> side)
    {
        decimal sum = 0;
        foreach (CellKey key in side)
        {
            sum += cells[key.Index].ValueOrNull ?? 0;
        }

        return sum;
    }

    private static IdentityState Judge(bool leftKnown, bool rightKnown, int comparison) => (leftKnown, rightKnown) switch
    {
        (true, true) => comparison == 0 ? IdentityState.Holds : IdentityState.Violated,
        (false, true) => comparison > 0 ? IdentityState.Contradicted : IdentityState.Unknown,
        (true, false) => comparison < 0 ? IdentityState.Contradicted : IdentityState.Unknown,
        _ => IdentityState.Unknown,
    };

    /// <summary>Adds the known whole numbers up; false where an operand has no number.</summary>
    private static bool SumWhole(ReadOnlySpan<Cell> cells, ImmutableArray<CellKey> side, out long sum, out bool whole)
    {
        sum = 0;
        whole = true;
        bool known = true;
        foreach (CellKey key in side)
        {
            ref readonly Cell cell = ref cells[key.Index];
            if (cell.State != CellState.Number)
            {
                known = false;
                continue;
            }

            whole &= cell.Scale == 0;
            sum += cell.Unscaled;
        }

        return known;
    }
}
