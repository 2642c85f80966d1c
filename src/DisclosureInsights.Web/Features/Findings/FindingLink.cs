using System.Globalization;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Web.Features.Findings;

/// <summary>Address of a finding in its report: the report page opens the right tab and goes to the place.</summary>
public static class FindingLink
{
    public static string To(FindingItem item) => To(item.UnitId, item.Year, item.Id);

    public static string To(UnitId unit, int year, string findingId) =>
        string.Create(CultureInfo.InvariantCulture, $"/reports/{unit.Value}/{year}?finding={Uri.EscapeDataString(findingId)}");
}
