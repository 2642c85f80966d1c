using System.Globalization;
using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Web.Features.Reports;

/// <summary>What the list of reports is narrowed to, as its address says it.</summary>
/// <param name="Year">Null for the usual one: the newest year, all years for a unit reporter.</param>
/// <param name="AllYears">Units by years instead of one year.</param>
/// <param name="Kinds">Kinds of units; empty for all.</param>
public sealed record ReportsAddress(int? Year, bool AllYears, IReadOnlyList<UnitKind> Kinds)
{
    public const string Path = "/reports";

    /// <summary>The value of the year that stands for all of them.</summary>
    public const string All = "all";

    public static ReportsAddress Read(string? year, IReadOnlyList<string> kinds) => new(
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && ReportingPeriod.IsPlausible(number) ? number : null,
        year == All,
        [.. kinds.Select(id => UnitKindExtensions.TryParse(id, out UnitKind kind) ? kind : UnitKind.Unknown).Where(kind => kind != UnitKind.Unknown).Distinct()]);

    public override string ToString()
    {
        string[] query =
        [
            .. AllYears ? [$"year={All}"] : Year is { } year ? [string.Create(CultureInfo.InvariantCulture, $"year={year}")] : Array.Empty<string>(),
            .. Kinds.Select(kind => $"kind={kind.Id()}"),
        ];
        return query.Length == 0 ? Path : $"{Path}?{string.Join('&', query)}";
    }
}
