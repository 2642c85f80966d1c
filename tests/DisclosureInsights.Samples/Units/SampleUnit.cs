using DisclosureInsights.Core.Reports;

namespace DisclosureInsights.Samples.Units;

/// <summary>A made-up reporting unit and how large its figures are.</summary>
/// <param name="Name">As its reports name it.</param>
/// <param name="Code">Code within the district.</param>
/// <param name="Kind">Kind of unit.</param>
/// <param name="Publication">Items published in the first year, about.</param>
/// <param name="Growth">Growth of the publications a year, e.g. 0.08.</param>
/// <param name="Requests">Requests in the first year, about; may be a fraction.</param>
public sealed record SampleUnit(string Name, string Code, UnitKind Kind, int Publication, double Growth, double Requests)
{
    /// <summary>Growth of the requests a year.</summary>
    public double RequestGrowth { get; init; } = 0.08;

    /// <summary>First year reported on; later than the district's where the unit was founded later.</summary>
    public int FirstYear { get; init; }

    /// <summary>Years without a report.</summary>
    public IReadOnlyList<int> MissingYears { get; init; } = [];

    /// <summary>Other names it is looked up by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The name it bore up to and including a year.</summary>
    public (string Name, int LastYear)? Formerly { get; init; }

    /// <summary>Prints <c>/</c> in the row 规章, which it has no power to issue.</summary>
    public bool DashesRules { get; init; }

    public string NameIn(int year) => Formerly is { } former && year <= former.LastYear ? former.Name : Name;
}
