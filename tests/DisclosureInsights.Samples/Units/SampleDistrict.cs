namespace DisclosureInsights.Samples.Units;

/// <summary>A made-up district: a tenant of its own.</summary>
/// <param name="Code">Code of the tenant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Folder of its files below <c>data/samples</c>; empty for that folder itself.</param>
/// <param name="FirstYear">First year reported on.</param>
/// <param name="LastYear">Last year reported on.</param>
/// <param name="Units">Its units, in the order of its list.</param>
public sealed record SampleDistrict(
    string Code, string Name, string Folder, int FirstYear, int LastYear, IReadOnlyList<SampleUnit> Units)
{
    /// <summary>Reports that are written as documents of their own; all others are rows of the dataset.</summary>
    public IReadOnlyList<DocumentPlan> Documents { get; init; } = [];

    public string DatasetFile => FormattableString.Invariant($"{Name}{FirstYear}-{LastYear}.csv");

    public SampleUnit Unit(string code) => Units.Single(unit => unit.Code == code);
}
