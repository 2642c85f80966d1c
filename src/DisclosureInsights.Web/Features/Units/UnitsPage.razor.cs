using DisclosureInsights.Core.Reports;
using DisclosureInsights.Data.Queries;
using DisclosureInsights.Data.Units;
using DisclosureInsights.Web.Components;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DisclosureInsights.Web.Features.Units;

/// <summary>The tenant's list of units: to find one, and for administrators to keep it.</summary>
public sealed partial class UnitsPage(
    UnitStore store, OverviewQuery overview, Permission permission, NavigationManager navigation, IDialogService dialogs, ISnackbar snackbar)
    : ComponentBase
{
    private IReadOnlyList<Unit>? units;
    private IReadOnlyDictionary<UnitId, int> reports = new Dictionary<UnitId, int>();
    private bool mayAdminister;

    /// <summary>Part of a name, code or alias.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    private string? Text { get; set; }

    /// <summary>Id of a kind; anything else is all.</summary>
    [SupplyParameterFromQuery]
    private string? Kind { get; set; }

    /// <summary><c>true</c> leaves inactive units out.</summary>
    [SupplyParameterFromQuery]
    private string? Active { get; set; }

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    private bool OnlyActive => Active == "true";

    private string Title => units switch
    {
        null or [] => Texts["page"],
        _ when units.All(unit => unit.Active) => Texts["page.title.all", FigureFormat.Count(units.Count)],
        _ => Texts["page.title", FigureFormat.Count(units.Count), FigureFormat.Count(units.Count(unit => unit.Active))],
    };

    private List<Unit> Shown => [.. (units ?? []).Where(IsShown)];

    protected override async Task OnInitializedAsync()
    {
        mayAdminister = await permission.HasAsync(Policies.CanAdminister);
        await LoadAsync();
    }

    private bool IsShown(Unit unit)
    {
        string text = Text?.Trim() ?? "";
        return (!OnlyActive || unit.Active)
            && (!UnitKindExtensions.TryParse(Kind, out UnitKind kind) || unit.Kind == kind)
            && (text.Length == 0 || unit.Aliases.Append(unit.Name).Append(unit.Code ?? "").Any(name => name.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    private async Task LoadAsync()
    {
        Coverage coverage = await overview.CoverageAsync(Tenant.TenantId);
        reports = coverage.Rows.ToDictionary(row => row.Unit.Id, row => row.Years.Count(cell => cell is not null));
        units = await store.ListAsync(Tenant.TenantId);
    }

    private void Narrow(string name, object? value) =>
        navigation.NavigateTo(navigation.GetUriWithQueryParameter(name, value as string is { Length: > 0 } text ? text : null), replace: true);

    private async Task EditAsync(Unit? unit)
    {
        int place = unit?.SortOrder ?? (units ?? []).Select(each => each.SortOrder + 1).DefaultIfEmpty().Max();
        IDialogReference dialog = await dialogs.ShowAsync<UnitDialog>(
            Texts[unit is null ? "dialog.add" : "dialog.edit"],
            new DialogParameters<UnitDialog> { { x => x.Tenant, Tenant }, { x => x.Unit, unit }, { x => x.Place, place } },
            new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true, CloseButton = false });
        if (await dialog.Result is { Canceled: false, Data: Unit saved })
        {
            snackbar.Add(Texts["saved", saved.Name], MudBlazor.Severity.Success);
            await LoadAsync();
        }
    }

    private Task SwitchAsync(Unit unit) => ChangeAsync(
        () => store.ChangeAsync(Tenant.TenantId, unit.Id, UnitEdit.Of(unit) with { Active = !unit.Active }, Tenant.UserId), unit, "saved");

    private async Task DeleteAsync(Unit unit)
    {
        bool? agreed = await dialogs.ShowMessageBoxAsync(
            Texts["delete"], (string)Texts["delete.question", unit.Name], yesText: Texts["delete"], cancelText: Texts["dialog.cancel"]);
        if (agreed == true)
        {
            await ChangeAsync(() => store.DeleteAsync(Tenant.TenantId, unit.Id, Tenant.UserId), unit, "deleted");
        }
    }

    private async Task ChangeAsync(Func<Task<UnitOutcome>> change, Unit unit, string done)
    {
        if (!await permission.HasAsync(Policies.CanAdminister))
        {
            snackbar.Add(Texts["denied"], MudBlazor.Severity.Error);
            return;
        }

        UnitOutcome outcome = await change();
        if (outcome.Problem == UnitProblem.None)
        {
            snackbar.Add(Texts[done, unit.Name], MudBlazor.Severity.Success);
        }
        else
        {
            snackbar.Add(Texts["problem." + outcome.Problem, outcome.Conflict ?? unit.Name], MudBlazor.Severity.Error);
        }

        await LoadAsync();
    }
}
