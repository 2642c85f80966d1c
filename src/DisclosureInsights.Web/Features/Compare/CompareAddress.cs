using System.Globalization;
using System.Text;
using DisclosureInsights.Application.Comparing;
using DisclosureInsights.Core.Indicators;
using DisclosureInsights.Core.Reports;
using Microsoft.Extensions.Primitives;

namespace DisclosureInsights.Web.Features.Compare;

/// <summary>
/// What is compared, as the address says it. The page and the exports read the same query string. An indicator, kind or
/// order that does not exist is passed over, so that an old link still opens; a year is kept, to be not found.
/// </summary>
public sealed record CompareAddress
{
    public const string Path = "/compare";

    private static readonly (ComparisonOrder Order, string Id)[] Orders =
    [
        (ComparisonOrder.Value, "value"), (ComparisonOrder.Unit, "unit"), (ComparisonOrder.Prior, "prior"), (ComparisonOrder.Change, "change"),
    ];

    public IndicatorDefinition Indicator { get; init; } = IndicatorCatalogue.All[0];

    /// <summary>Null for the latest year that has reports.</summary>
    public int? Year { get; init; }

    /// <summary>Null for every kind but the district's own report.</summary>
    public UnitKind? Kind { get; init; }

    public ComparisonOrder Order { get; init; } = ComparisonOrder.Value;

    public bool Descending { get; init; } = true;

    /// <summary>Reads a query string.</summary>
    /// <param name="values">The values under a name.</param>
    public static CompareAddress Read(Func<string, StringValues> values)
    {
        string sort = values("sort").ToString();
        bool descending = sort.StartsWith('-');
        (ComparisonOrder Order, string Id) order = Array.Find(Orders, each => each.Id == sort.TrimStart('-'));
        bool isKnown = order.Id is not null;
        string year = values("year").ToString();
        return new CompareAddress
        {
            Indicator = IndicatorCatalogue.Find(values("indicator").ToString()) ?? IndicatorCatalogue.All[0],
            Year = year.Length == 0 ? null : int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0,
            Kind = UnitKindExtensions.TryParse(values("kind").ToString(), out UnitKind kind) ? kind : null,
            Order = isKnown ? order.Order : ComparisonOrder.Value,
            Descending = !isKnown || descending,
        };
    }

    /// <summary>Sorted by a column: the other way round where it is sorted by it already. Figures begin with the largest.</summary>
    public CompareAddress By(ComparisonOrder order) => this with
    {
        Order = order,
        Descending = order == Order ? !Descending : order != ComparisonOrder.Unit,
    };

    /// <summary>Address of the page from the root.</summary>
    public override string ToString() => Path + Query();

    /// <summary>The query string with its question mark.</summary>
    public string Query()
    {
        StringBuilder query = new("?indicator=" + Indicator.Id);
        if (Year is { } year)
        {
            query.Append(CultureInfo.InvariantCulture, $"&year={year}");
        }

        if (Kind is { } kind)
        {
            query.Append("&kind=").Append(kind.Id());
        }

        if (Order != ComparisonOrder.Value || !Descending)
        {
            query.Append("&sort=").Append(Descending ? "-" : "").Append(Array.Find(Orders, each => each.Order == Order).Id);
        }

        return query.ToString();
    }
}
