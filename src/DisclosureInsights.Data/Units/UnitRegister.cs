namespace DisclosureInsights.Data.Units;

/// <summary>The names, codes and aliases of a tenant's units, each of which means one unit.</summary>
internal sealed class UnitRegister(List<UnitRow> units)
{
    public IReadOnlyList<UnitRow> Units => units;

    public void Add(UnitRow unit) => units.Add(unit);

    /// <summary>What keeps a unit from being as the edit says.</summary>
    public (UnitProblem Problem, string? Conflict) Check(UnitEdit edit, UnitRow? self)
    {
        if (edit.Name.Length == 0)
        {
            return (UnitProblem.NameEmpty, null);
        }

        if (IsTaken(edit.Name, self))
        {
            return (UnitProblem.NameTaken, edit.Name);
        }

        if (edit.Code is not null && units.Exists(unit => unit != self && unit.Code == edit.Code))
        {
            return (UnitProblem.CodeTaken, edit.Code);
        }

        string? alias = edit.Aliases.FirstOrDefault(alias => IsTaken(alias, self));
        return alias is null ? (UnitProblem.None, null) : (UnitProblem.AliasTaken, alias);
    }

    /// <summary>The unit that a line of a list means: by code where it has one, else by name.</summary>
    public UnitRow? Match(UnitEdit edit) =>
        (edit.Code is null ? null : units.Find(unit => unit.Code == edit.Code)) ?? units.Find(unit => unit.Name == edit.Name);

    /// <summary>The edit without blanks around names, empty codes and aliases that say nothing new.</summary>
    public static UnitEdit Tidy(UnitEdit edit)
    {
        string name = edit.Name.Trim();
        return edit with
        {
            Name = name,
            Code = string.IsNullOrWhiteSpace(edit.Code) ? null : edit.Code.Trim(),
            Aliases =
            [
                .. edit.Aliases.Select(alias => alias.Trim()).Where(alias => alias.Length > 0 && alias != name)
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
        };
    }

    private bool IsTaken(string name, UnitRow? self) =>
        units.Exists(unit => unit != self && (unit.Name == name || unit.Aliases.Exists(alias => alias.Alias == name)));
}
