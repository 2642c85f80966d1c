using System.Globalization;
using System.Text;
using DisclosureInsights.Core.Consistency;
using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using Microsoft.Extensions.Primitives;

namespace DisclosureInsights.Web.Features.Findings;

/// <summary>
/// What the list of findings is narrowed to, sorted by and opened at, as its address says it. The page and the exports
/// read the same query string; what makes no sense in it is passed over, so that an old link still opens.
/// </summary>
public sealed record FindingsAddress
{
    public const string Path = "/findings";

    /// <summary>Findings a page.</summary>
    public const int PageSize = 50;

    /// <summary>Longest text that is searched for.</summary>
    public const int LongestText = 100;

    private static readonly (FindingSort Sort, string Id)[] Sorts =
    [
        (FindingSort.Severity, "severity"), (FindingSort.Unit, "unit"), (FindingSort.Year, "year"), (FindingSort.Rule, "rule"),
        (FindingSort.Difference, "difference"), (FindingSort.FirstSeen, "seen"),
    ];

    public IReadOnlyList<UnitId> Units { get; init; } = [];

    public IReadOnlyList<int> Years { get; init; } = [];

    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<Severity> Severities { get; init; } = [];

    public string Text { get; init; } = "";

    public FindingSort Sort { get; init; } = FindingSort.Severity;

    public bool Descending { get; init; } = true;

    /// <summary>1-based.</summary>
    public int Page { get; init; } = 1;

    public bool IsFiltered => Units.Count + Years.Count + Rules.Count + Severities.Count > 0 || Text.Length > 0;

    public bool IsDefaultOrder => Sort == FindingSort.Severity && Descending;

    /// <summary>Reads a query string.</summary>
    /// <param name="values">The values under a name, in their order.</param>
    public static FindingsAddress Read(Func<string, StringValues> values)
    {
        string text = values("q").ToString().Trim();
        (FindingSort sort, bool descending) = Order(values("sort").ToString());
        return new FindingsAddress
        {
            Units = [.. Numbers(values("unit"), 1).Select(id => new UnitId(id))],
            Years = [.. Numbers(values("year"), ReportingPeriod.EarliestYear)],
            Rules = [.. values("rule").Where(id => RuleCatalogue.Find(id) is not null).Select(id => id!).Distinct()],
            Severities =
            [
                .. values("severity").Select(id => SeverityExtensions.TryParse(id, out Severity severity) ? severity : (Severity?)null)
                    .OfType<Severity>().Distinct(),
            ],
            Text = text.Length > LongestText ? text[..LongestText] : text,
            Sort = sort,
            Descending = descending,
            Page = Math.Clamp(Numbers(values("page"), 1).FirstOrDefault(1), 1, int.MaxValue / PageSize),
        };
    }

    /// <summary>The filter for the query. A unit reporter's is always the own unit.</summary>
    public FindingFilter Filter(UnitId? only) => new()
    {
        Units = only is { } own ? [own] : Units,
        Years = Years,
        Rules = Rules,
        Severities = Severities,
        Text = Text,
    };

    /// <summary>Sorted by a column: the other way round where it is sorted by it already.</summary>
    public FindingsAddress By(FindingSort sort) => this with
    {
        Sort = sort,
        Descending = sort == Sort ? !Descending : sort is FindingSort.Severity or FindingSort.Difference or FindingSort.Year or FindingSort.FirstSeen,
        Page = 1,
    };

    /// <summary>The filters alone taken back; the order stays.</summary>
    public FindingsAddress Reset() => new() { Sort = Sort, Descending = Descending };

    /// <summary>Address of the page from the root.</summary>
    public override string ToString() => Path + Query(withPage: true);

    /// <summary>The query string with its question mark; empty for everything in the usual order.</summary>
    public string Query(bool withPage)
    {
        StringBuilder query = new();
        foreach ((string name, string value) in Pairs(withPage))
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return query.ToString();
    }

    private IEnumerable<(string Name, string Value)> Pairs(bool withPage) =>
    [
        .. Units.Select(unit => ("unit", unit.ToString())),
        .. Years.Select(year => ("year", year.ToString(CultureInfo.InvariantCulture))),
        .. Rules.Select(rule => ("rule", rule)),
        .. Severities.Select(severity => ("severity", severity.Id())),
        .. Text.Length > 0 ? [("q", Text)] : Array.Empty<(string, string)>(),
        .. IsDefaultOrder ? [] : new[] { ("sort", (Descending ? "-" : "") + Sorts.First(sort => sort.Sort == Sort).Id) },
        .. withPage && Page > 1 ? [("page", Page.ToString(CultureInfo.InvariantCulture))] : Array.Empty<(string, string)>(),
    ];

    private static (FindingSort Sort, bool Descending) Order(string value)
    {
        bool descending = value.StartsWith('-');
        string id = descending ? value[1..] : value;
        foreach ((FindingSort sort, string name) in Sorts)
        {
            if (name == id)
            {
                return (sort, descending);
            }
        }

        return (FindingSort.Severity, true);
    }

    private static IEnumerable<int> Numbers(StringValues values, int least) => values
        .Select(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0)
        .Where(number => number >= least).Distinct();

    public bool Equals(FindingsAddress? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);
}
