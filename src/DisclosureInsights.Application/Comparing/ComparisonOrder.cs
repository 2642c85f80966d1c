namespace DisclosureInsights.Application.Comparing;

/// <summary>What a comparison of units is sorted by; units without a figure stand last whatever the direction.</summary>
public enum ComparisonOrder
{
    /// <summary>By the year's value; rates on too few cases after the ranked ones.</summary>
    Value,

    /// <summary>As in the district's list of units.</summary>
    Unit,

    /// <summary>By last year's value.</summary>
    Prior,

    /// <summary>By the absolute change.</summary>
    Change,
}
