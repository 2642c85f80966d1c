using System.Globalization;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Web.Features.Reports.KeyIn;

/// <summary>Address of the page on which a unit's report on a year is typed in.</summary>
public sealed record KeyInAddress(UnitId Unit, int Year)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"/reports/{Unit}/{Year}/key-in");
}
