using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Consistency;

/// <summary>Evaluates rules that are identities over cells, one application after the other.</summary>
internal static class IdentityRules
{
    /// <summary>Whether the report has the table that a rule reads; where it has not, tells the sink why.</summary>
    public static bool HasTable(ConsistencyRule rule, AnnualReport report, FormSection section, RuleSink sink)
    {
        if (report.EditionOf(section) is not null)
        {
            return true;
        }

        sink.NotEvaluated(rule, report.EditionOf(FormSection.Statistics) is null
            ? NotEvaluatedReason.OperandAbsent
            : NotEvaluatedReason.NotInEdition);
        return false;
    }

    /// <summary>Evaluates one identity of a rule and tells the sink.</summary>
    /// <param name="diagnosis">What is known about the cause when it fails; asked for only then.</param>
    public static void Evaluate(
        ConsistencyRule rule, LinearIdentity identity, AnnualReport report, RuleSink sink, Func<Diagnosis> diagnosis)
    {
        ReadOnlySpan<Cell> cells = report.Cells.AsSpan();
        switch (identity.Evaluate(cells))
        {
            case IdentityState.Holds:
                sink.Passed(rule, References(identity));
                break;
            case IdentityState.Unknown:
                (NotEvaluatedReason reason, CellReference[] missing) = Missing(identity, report.Cells);
                sink.NotEvaluated(rule, reason, missing);
                break;
            default:
                Diagnosis cause = diagnosis();
                sink.Failed(rule, new Finding
                {
                    RuleId = rule.Id,
                    RuleVersion = rule.Version,
                    Severity = rule.Severity,
                    Cells = References(identity),
                    Expected = LinearIdentity.Sum(cells, identity.Right),
                    Actual = LinearIdentity.Sum(cells, identity.Left),
                    Operands = [.. identity.Left.Select(key => report.Cells[key]).Where(cell => cell.IsNumber).Select(cell => cell.Value)],
                    Suggestions = cause.Corrections,
                    Candidates = cause.IsDetermined ? [] : Candidates(identity, report.Cells, cause),
                    Variant = identity.Evaluate(cells) == IdentityState.Contradicted ? "incomplete" : "",
                });
                break;
        }
    }

    /// <summary>Why an identity is not evaluated, and the cells that keep it from being so.</summary>
    private static (NotEvaluatedReason Reason, CellReference[] Cells) Missing(LinearIdentity identity, CellTable cells)
    {
        CellKey[] missing = [.. identity.Operands.Where(key => !cells[key].IsNumber)];
        NotEvaluatedReason reason = missing.All(key => !cells[key].IsPresent)
            ? NotEvaluatedReason.OperandAbsent
            : NotEvaluatedReason.OperandBlank;
        return (reason, [.. missing.Select(CellReference.FromCellKey)]);
    }

    /// <summary>The cells of the identity of which one may be wrong: those that alone explain everything, else all numbers in it.</summary>
    private static CellReference[] Candidates(LinearIdentity identity, CellTable cells, Diagnosis cause)
    {
        CellKey[] own = [.. identity.Operands.Where(cause.Candidates.Contains)];
        return [.. (own.Length > 0 ? own : identity.Operands.Where(key => cells[key].IsNumber)).Select(CellReference.FromCellKey)];
    }

    /// <summary>The main cell first: the printed side, then the operands.</summary>
    private static CellReference[] References(LinearIdentity identity) =>
        [.. identity.Right.Concat(identity.Left).Select(CellReference.FromCellKey)];
}
