using System.Globalization;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Web.Features.Reports.Review;

/// <summary>Address of the page on which a report's reading is confirmed.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="Show">What is listed.</param>
public sealed record ReviewAddress(UnitId Unit, int Year, ReviewShow Show = ReviewShow.Doubtful)
{
    public override string ToString()
    {
        string root = string.Create(CultureInfo.InvariantCulture, $"/reports/{Unit}/{Year}/review");
        return Show == ReviewShow.Doubtful ? root : $"{root}?show={Show.Id()}";
    }
}
