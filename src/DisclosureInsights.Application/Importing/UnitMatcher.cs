using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Units;

namespace DisclosureInsights.Application.Importing;

/// <summary>Finds the tenant's unit that a report names: by code, by name or alias, then by the other forms of its name.</summary>
public sealed class UnitMatcher
{
    private readonly Dictionary<string, Unit> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Unit?> byName = new(StringComparer.Ordinal);

    public UnitMatcher(IReadOnlyList<Unit> units)
    {
        foreach (Unit unit in units)
        {
            if (unit.Code is { } code)
            {
                byCode.TryAdd(code, unit);
            }

            foreach (string name in unit.Aliases.Prepend(unit.Name).SelectMany(UnitNames.Alternatives).Distinct(StringComparer.Ordinal))
            {
                // A form of the name that two units share names neither.
                byName[name] = byName.TryGetValue(name, out Unit? known) && known?.Id != unit.Id ? null : unit;
            }
        }

        // A unit's own name and aliases always mean it, whatever shortened form another unit shares.
        foreach (Unit unit in units)
        {
            foreach (string name in unit.Aliases.Prepend(unit.Name))
            {
                byName[UnitNames.Normalize(name)] = unit;
            }
        }
    }

    /// <summary>The unit, null where none or more than one fits.</summary>
    /// <param name="code">The unit's code as a dataset gives it.</param>
    /// <param name="name">The unit as printed.</param>
    public Unit? Find(string? code, string? name)
    {
        if (code is not null && byCode.TryGetValue(code, out Unit? coded))
        {
            return coded;
        }

        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        if (byName.TryGetValue(UnitNames.Normalize(name), out Unit? exact))
        {
            return exact;
        }

        Unit[] found =
        [
            .. UnitNames.Alternatives(name).Select(form => byName.GetValueOrDefault(form)).OfType<Unit>().DistinctBy(unit => unit.Id),
        ];
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>The unit whose name a file name contains, null where none or more than one fits.</summary>
    public Unit? FindIn(string fileName)
    {
        string text = UnitNames.Normalize(Path.GetFileNameWithoutExtension(fileName));
        Unit[] found =
        [
            .. byName.Where(pair => pair.Value is not null && pair.Key.Length > 2 && text.Contains(pair.Key, StringComparison.Ordinal))
                .Select(pair => pair.Value!).DistinctBy(unit => unit.Id),
        ];
        return found.Length == 1 ? found[0] : null;
    }
}
