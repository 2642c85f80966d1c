using DisclosureInsights.Core.Reports;
using DisclosureInsights.Samples.Units;

namespace DisclosureInsights.Samples.Files;

/// <summary><c>units.csv</c>: the district's list of units. Aliases are joined by semicolons.</summary>
public static class UnitsFile
{
    public const string Name = "units.csv";

    public static byte[] Write(SampleDistrict district) =>
        CsvText.Write(district.Units.Select(unit => (string[])
            [unit.Name, unit.Code, ChineseKind(unit.Kind), string.Join(';', unit.Aliases)]).Prepend(["name", "code", "kind", "aliases"]));

    public static IReadOnlyList<ListedUnit> Read(byte[] content) =>
    [
        .. CsvText.Read(content).Skip(1).Select(row => new ListedUnit(
            row[0], row[1], UnitKindExtensions.TryParse(row[2], out UnitKind kind) ? kind : UnitKind.Unknown,
            row[3].Split(';', StringSplitOptions.RemoveEmptyEntries))),
    ];

    private static string ChineseKind(UnitKind kind) => kind switch
    {
        UnitKind.Town => "镇",
        UnitKind.Township => "乡",
        UnitKind.StreetOffice => "街道",
        UnitKind.Department => "部门",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <summary>A unit as <c>units.csv</c> lists it.</summary>
public sealed record ListedUnit(string Name, string Code, UnitKind Kind, IReadOnlyList<string> Aliases)
{
    /// <summary>Whether a source that gives this code or name means the unit.</summary>
    public bool IsMeantBy(string? code, string? name) =>
        code is not null
            ? code == Code
            : UnitNames.Alternatives(name).Intersect(Aliases.Prepend(Name).Select(UnitNames.Normalize), StringComparer.Ordinal).Any();
}
