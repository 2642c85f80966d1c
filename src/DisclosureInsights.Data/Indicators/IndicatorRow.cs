using System.Collections.Frozen;
using DisclosureInsights.Core.Forms;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Data.Indicators;

/// <summary>The stored counts of a unit's current report on a year; the counts are columns named after <see cref="IndicatorCount"/>.</summary>
internal sealed class IndicatorRow : ITenantOwned
{
    private static readonly FrozenDictionary<string, IndicatorCount> ByName =
        Enum.GetValues<IndicatorCount>().ToFrozenDictionary(count => count.ToString(), StringComparer.Ordinal);

    public TenantId TenantId { get; set; }

    public UnitId UnitId { get; set; }

    public int Year { get; set; }

    /// <summary>Revision of the report that the counts are of.</summary>
    public int Revision { get; set; }

    public Edition? StatisticsEdition { get; set; }

    public Edition? ProactiveEdition { get; set; }

    public Edition? RequestsEdition { get; set; }

    public Edition? DisputesEdition { get; set; }

    public int FindingsError { get; set; }

    public int FindingsWarning { get; set; }

    public IndicatorCounts Counts { get; set; } = new();

    /// <summary>A count by its name: the mapper's way to the columns.</summary>
    public object? this[string name]
    {
        get => Counts[ByName[name]];
        set => Counts[ByName[name]] = (decimal?)value;
    }
}
