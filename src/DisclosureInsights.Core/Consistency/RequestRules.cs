using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Core.Consistency;

/// <summary>Group A: section 三 within the report. Unit: 件. Basis: the note in the form's corner.</summary>
public static class RequestRules
{
    private static readonly Edition[] From2019 = [Edition.Form2019, Edition.Form2021];

    /// <summary>New plus carried in equals handled plus carried out, in every applicant column.</summary>
    /// <remarks>A blank operand makes the column not evaluated, unless the known ones alone contradict it.</remarks>
    public static readonly ConsistencyRule Balance = Rule(
        "requests-balance", "new + carried_in = handled + carried_out", Identities(set => set.Balance));

    /// <summary>The outcomes add up to (七)总计, in every applicant column.</summary>
    public static readonly ConsistencyRule Outcomes = Rule(
        "requests-outcomes",
        "granted + partly_granted + Σ refused + Σ unavailable + Σ not_processed + Σ other = handled",
        Identities(set => set.Outcomes));

    /// <summary>The six applicant columns add up to 总计, in every row.</summary>
    public static readonly ConsistencyRule ByApplicant = Rule(
        "requests-applicants",
        "natural_person + enterprise + research + public_welfare + legal_service + other_organisation = total",
        Identities(set => set.ByApplicant));

    /// <summary>Every count of sections 三 and 四 is a whole number ≥ 0.</summary>
    public static readonly ConsistencyRule WholeNumbers = Rule("requests-whole-numbers", "count ∈ {0, 1, 2, …}", EvaluateWholeNumbers);

    /// <summary>The one cell, or the one pair, that explains every failed identity of section 三.</summary>
    /// <remarks>Evaluated after the rules whose findings it replaces.</remarks>
    public static readonly ConsistencyRule WrongCell = Rule(
        "requests-wrong-cell", "requests-balance ∧ requests-outcomes ∧ requests-applicants", EvaluateWrongCell);

    public static readonly IReadOnlyList<ConsistencyRule> All = [Balance, Outcomes, ByApplicant, WholeNumbers, WrongCell];

    /// <summary>What is known about the cause of failed identities of section 三.</summary>
    public static Diagnosis Diagnose(CellTable cells) => CorrectionFinder.Diagnose(RequestIdentities.For(cells).All, cells);

    private static ConsistencyRule Rule(string id, string formula, RuleEvaluator evaluate) =>
        new(id, 1, Severity.Error, RuleGroup.Requests, From2019, RuleScope.WithinReport, formula, evaluate);

    private static RuleEvaluator Identities(Func<RequestIdentities, IReadOnlyList<LinearIdentity>> select) =>
        (rule, subject, sink) =>
        {
            if (!IdentityRules.HasTable(rule, subject.Report, FormSection.Requests, sink))
            {
                return;
            }

            Diagnosis? cause = null;
            foreach (LinearIdentity identity in select(RequestIdentities.For(subject.Report.Cells)))
            {
                IdentityRules.Evaluate(rule, identity, subject.Report, sink, () => cause ??= Diagnose(subject.Report.Cells));
            }
        };

    private static void EvaluateWholeNumbers(ConsistencyRule rule, CheckSubject subject, RuleSink sink)
    {
        CellKey[] counts =
        [
            .. subject.Report.Cells.PresentKeys.Where(key => FormCatalogue.SectionOf(key) is FormSection.Requests or FormSection.Disputes),
        ];
        if (counts.Length == 0)
        {
            sink.NotEvaluated(rule, NotEvaluatedReason.OperandAbsent);
            return;
        }

        CellKey[] wrong = [.. counts.Where(key => subject.Report.Cells[key] is { IsNumber: true } cell && (!cell.IsWhole || cell.Unscaled < 0))];
        foreach (CellKey key in wrong)
        {
            sink.Failed(rule, new Finding
            {
                RuleId = rule.Id,
                RuleVersion = rule.Version,
                Severity = rule.Severity,
                Cells = [key],
                Actual = subject.Report.Cells[key].Value,
                Candidates = [key],
            });
        }

        if (wrong.Length == 0)
        {
            sink.Passed(rule);
        }
    }

    private static void EvaluateWrongCell(ConsistencyRule rule, CheckSubject subject, RuleSink sink)
    {
        if (!IdentityRules.HasTable(rule, subject.Report, FormSection.Requests, sink))
        {
            return;
        }

        CellTable cells = subject.Report.Cells;
        Diagnosis cause = Diagnose(cells);
        if (!cause.IsDetermined)
        {
            bool fails = sink.Findings.Any(IsIdentityOfSection);
            if (fails)
            {
                sink.FailedAsConsequence(rule);
            }
            else
            {
                sink.Passed(rule);
            }

            return;
        }

        LinearIdentity first = RequestIdentities.For(cells).All.First(identity =>
            identity.Evaluate(cells.AsSpan()) is IdentityState.Violated or IdentityState.Contradicted);
        bool single = cause.Corrections.Count == 1;
        CellReference[] named = [.. cause.Corrections.Select(correction => correction.Cell)];
        IReadOnlyList<string> consequences = sink.Supersede(finding =>
            IsIdentityOfSection(finding)
            || (finding.RuleId == WholeNumbers.Id && named.Contains(finding.Cells[0]))
            || AcrossYearsRules.FollowsFrom(finding, cause.Corrections));
        sink.Failed(rule, new Finding
        {
            RuleId = rule.Id,
            RuleVersion = rule.Version,
            Severity = rule.Severity,
            Cells = named,
            Expected = single ? cause.Corrections[0].Value : LinearIdentity.Sum(cells.AsSpan(), first.Right),
            Actual = single ? cells[named[0].Key!.Value].Value : LinearIdentity.Sum(cells.AsSpan(), first.Left),
            Operands = single
                ? Derivation(named[0].Key!.Value, cells)
                : [.. first.Left.Select(key => cells[key]).Where(cell => cell.IsNumber).Select(cell => cell.Value)],
            Suggestions = cause.Corrections,
            Consequences = consequences,
            Variant = single ? "" : "pair",
        });
    }

    /// <summary>
    /// The numbers that add up to the value a cell should have: the parts of a total, or a total less its other parts.
    /// </summary>
    private static decimal[] Derivation(CellKey wrong, CellTable cells)
    {
        RequestIdentities identities = RequestIdentities.For(cells);
        LinearIdentity violated = identities.ByApplicant.Concat(identities.All).First(identity =>
            identity.SignOf(wrong) != 0 && identity.Evaluate(cells.AsSpan()) == IdentityState.Violated);
        int sign = -violated.SignOf(wrong);
        return [.. violated.Operands.Where(key => key != wrong).Select(key => sign * violated.SignOf(key) * cells[key].Value).OrderDescending()];
    }

    private static bool IsIdentityOfSection(Finding finding) =>
        finding.RuleId == Balance.Id || finding.RuleId == Outcomes.Id || finding.RuleId == ByApplicant.Id;
}
