using System.Collections.Frozen;

namespace DisclosureInsights.Core.Consistency;

/// <summary>Every rule that the product knows, in the order they are evaluated and shown.</summary>
public static class RuleCatalogue
{
    /// <summary>Printed on exports; raised with every change of a rule.</summary>
    public const string Version = "2026.1";

    /// <summary>Rules that explain others stand behind them: they take their findings back.</summary>
    public static readonly IReadOnlyList<ConsistencyRule> All =
    [
        .. AcrossYearsRules.All,
        .. RequestRules.All,
        .. DisputeRules.All,
        .. ChannelRules.All,
        .. CompletenessRules.All,
    ];

    private static readonly FrozenDictionary<string, ConsistencyRule> ById = All.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The rule with this id, null where there is none.</summary>
    public static ConsistencyRule? Find(string? id) => id is not null && ById.TryGetValue(id, out ConsistencyRule? rule) ? rule : null;
}
