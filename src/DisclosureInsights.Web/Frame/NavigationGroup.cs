namespace DisclosureInsights.Web.Frame;

/// <summary>Groups of the navigation, in their order from the top.</summary>
public enum NavigationGroup
{
    /// <summary>What the figures say: overview, comparison, trends, channels, requests, disputes.</summary>
    Look,

    /// <summary>What there is to do: findings, reports, imports, self-check.</summary>
    Work,

    /// <summary>What the others rest on: units, rules, indicators, administration.</summary>
    Base,
}
