using System.Globalization;

namespace DisclosureInsights.Data.Units;

/// <summary>A reporting unit of a tenant; unique within the tenant only.</summary>
/// <param name="Value">1 or more.</param>
public readonly record struct UnitId(int Value) : IComparable<UnitId>
{
    public int CompareTo(UnitId other) => Value.CompareTo(other.Value);

    public static bool operator <(UnitId left, UnitId right) => left.Value < right.Value;

    public static bool operator >(UnitId left, UnitId right) => left.Value > right.Value;

    public static bool operator <=(UnitId left, UnitId right) => left.Value <= right.Value;

    public static bool operator >=(UnitId left, UnitId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
