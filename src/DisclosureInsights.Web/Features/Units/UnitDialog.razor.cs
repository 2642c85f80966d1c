using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DisclosureInsights.Web.Features.Units;

/// <summary>Adds a unit or changes one. It stays open with what was typed while something is wrong with it.</summary>
public sealed partial class UnitDialog(UnitStore store, Permission permission) : ComponentBase
{
    private const int LongestName = 200;
    private const int LongestCode = 64;

    private string name = "";
    private string? code;
    private UnitKind kind;
    private string? aliases;
    private bool active = true;
    private int place;
    private string? problem;

    /// <summary>Handed on by the page: a dialog stands outside the page's cascading values.</summary>
    [Parameter]
    public TenantContext Tenant { get; set; } = default!;

    /// <summary>The unit to change; null adds one.</summary>
    [Parameter]
    public Unit? Unit { get; set; }

    /// <summary>Place in lists.</summary>
    [Parameter]
    public int Place { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    protected override void OnInitialized()
    {
        place = Place;
        if (Unit is { } unit)
        {
            (name, code, kind, active) = (unit.Name, unit.Code, unit.Kind, unit.Active);
            aliases = string.Join('\n', unit.Aliases);
        }
    }

    /// <summary>The name tells the kind, until the person has chosen one.</summary>
    private void Name(string typed)
    {
        name = typed;
        kind = kind == UnitKind.Unknown ? UnitKindExtensions.FromName(typed) : kind;
    }

    private async Task SaveAsync()
    {
        UnitEdit edit = new()
        {
            Name = name,
            Code = code,
            Kind = kind,
            Active = active,
            SortOrder = place,
            Aliases = (aliases ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        };
        if (!await permission.HasAsync(Policies.CanAdminister))
        {
            problem = Texts["denied"];
            return;
        }

        if (edit.Aliases.Append(edit.Name).Any(each => each.Length > LongestName) || edit.Code?.Length > LongestCode)
        {
            problem = Texts["problem.TooLong"];
            return;
        }

        UnitOutcome outcome = Unit is { } unit
            ? await store.ChangeAsync(Tenant.TenantId, unit.Id, edit, Tenant.UserId)
            : await store.AddAsync(Tenant.TenantId, edit, Tenant.UserId);
        if (outcome.Unit is { } saved)
        {
            Dialog.Close(DialogResult.Ok(saved));
        }
        else
        {
            problem = Texts["problem." + outcome.Problem, outcome.Conflict ?? name];
        }
    }
}
