namespace DisclosureInsights.Core.Consistency;

public enum RuleOutcome : byte
{
    Passed,
    Failed,

    /// <summary>A result of its own, never a pass.</summary>
    NotEvaluated,
}

/// <summary>Why a rule could not be evaluated.</summary>
public enum NotEvaluatedReason : byte
{
    None,

    /// <summary>An operand is blank, not applicable or unreadable.</summary>
    OperandBlank,

    /// <summary>The printed form has no such row, column or section.</summary>
    OperandAbsent,

    /// <summary>The unit's report on the year before is not at hand.</summary>
    PriorYearMissing,

    /// <summary>The edition does not have what the rule compares.</summary>
    NotInEdition,

    /// <summary>The source has no prose, as a row of a dataset.</summary>
    NoProse,

    /// <summary>The prose states nothing that the rule could compare.</summary>
    NothingStated,

    /// <summary>A dataset says nothing about the printed form.</summary>
    DatasetRow,

    /// <summary>The year or the unit of the report is not known.</summary>
    IdentityUnknown,
}

public static class RuleOutcomeIds
{
    public static string Id(this RuleOutcome outcome) => outcome switch
    {
        RuleOutcome.Passed => "passed",
        RuleOutcome.Failed => "failed",
        _ => "not_evaluated",
    };

    public static string? Id(this NotEvaluatedReason reason) => reason switch
    {
        NotEvaluatedReason.OperandBlank => "operand_blank",
        NotEvaluatedReason.OperandAbsent => "operand_absent",
        NotEvaluatedReason.PriorYearMissing => "prior_year_missing",
        NotEvaluatedReason.NotInEdition => "not_in_edition",
        NotEvaluatedReason.NoProse => "no_prose",
        NotEvaluatedReason.NothingStated => "nothing_stated",
        NotEvaluatedReason.DatasetRow => "dataset_row",
        NotEvaluatedReason.IdentityUnknown => "identity_unknown",
        _ => null,
    };
}
