using DisclosureInsights.Core.Forms;

namespace DisclosureInsights.Core.Consistency;

/// <summary>What a rule looks at besides the report itself.</summary>
public enum RuleScope : byte
{
    WithinReport,

    /// <summary>Needs the unit's report on the year before.</summary>
    AcrossYears,
}

/// <summary>Groups of the catalogue.</summary>
public enum RuleGroup : byte
{
    Requests,
    Disputes,
    Proactive,
    AcrossYears,
    ProseAgainstTables,
    Channels,
    FormAndCompleteness,
    Dates,
    Text,
    Plausibility,
    Hierarchy,
    Statistics2014,
}

/// <summary>Evaluates one rule on one report and tells the sink every outcome.</summary>
public delegate void RuleEvaluator(ConsistencyRule rule, CheckSubject subject, RuleSink sink);

/// <summary>
/// A rule of the catalogue. A rule is data: its texts (name, formula in words, example, advice, basis) are keyed by
/// <see cref="Id"/> in the application's texts.
/// </summary>
/// <param name="Id">Stable; a retired id is never used again.</param>
/// <param name="Version">Raised when the meaning changes; raising it reopens decisions on its findings.</param>
/// <param name="Severity">Severity of its findings unless the rule lowers it for a reason that it states.</param>
/// <param name="Group">Group of the catalogue.</param>
/// <param name="Editions">Editions whose sections it reads.</param>
/// <param name="Scope">What it looks at besides the report.</param>
/// <param name="Formula">The identity in the field's words, the same in both languages.</param>
/// <param name="Evaluate">The evaluation.</param>
public sealed record ConsistencyRule(
    string Id,
    int Version,
    Severity Severity,
    RuleGroup Group,
    IReadOnlyList<Edition> Editions,
    RuleScope Scope,
    string Formula,
    RuleEvaluator Evaluate);
