using System.Globalization;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Web.Features.Reports;

/// <summary>Address of one report's page.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Year">The year reported on.</param>
public sealed record ReportAddress(UnitId Unit, int Year)
{
    /// <summary>Null opens the view that shows the finding, else the form.</summary>
    public ReportTab? Tab { get; init; }

    /// <summary>Null for the revision that counts.</summary>
    public int? Revision { get; init; }

    /// <summary>The finding to go to.</summary>
    public string? Finding { get; init; }

    /// <summary>Address of the original file behind the revision.</summary>
    public string Source => Root + "/source" + (Revision is { } revision ? $"?revision={Text(revision)}" : "");

    private string Root => $"/reports/{Unit}/{Text(Year)}";

    public override string ToString()
    {
        string[] query =
        [
            .. Tab is { } tab ? [$"tab={tab.Id()}"] : Array.Empty<string>(),
            .. Revision is { } revision ? [$"revision={Text(revision)}"] : Array.Empty<string>(),
            .. Finding is { } finding ? [$"finding={Uri.EscapeDataString(finding)}"] : Array.Empty<string>(),
        ];
        return query.Length == 0 ? Root : $"{Root}?{string.Join('&', query)}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
