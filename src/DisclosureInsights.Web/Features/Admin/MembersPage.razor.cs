using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DisclosureInsights.Web.Features.Admin;

/// <summary>The members of the district and their roles.</summary>
public sealed partial class MembersPage(
    MembershipStore memberships, UnitStore unitStore, Permission permission, IDialogService dialogs, ISnackbar snackbar) : ComponentBase
{
    private IReadOnlyList<Member>? members;
    private IReadOnlyList<Unit> units = [];

    /// <summary>The account just made; its password is shown until the administrator closes it.</summary>
    private NewAccount? created;

    [CascadingParameter]
    private TenantContext Tenant { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        units = await unitStore.ListAsync(Tenant.TenantId);
        await LoadAsync();
    }

    private async Task LoadAsync() => members = await memberships.OfTenantAsync(Tenant.TenantId);

    private async Task EditAsync(Member? member)
    {
        IDialogReference dialog = await dialogs.ShowAsync<MemberDialog>(
            member is null ? Texts["dialog.add"] : Texts["dialog.change", member.DisplayName],
            new DialogParameters<MemberDialog> { { x => x.Tenant, Tenant }, { x => x.Member, member }, { x => x.Units, units } },
            new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true });
        if (await dialog.Result is { Canceled: false, Data: MemberSaved saved })
        {
            created = saved.Created ?? created;
            snackbar.Add(Texts["saved", saved.Name], MudBlazor.Severity.Success);
            await LoadAsync();
        }
    }

    private async Task RemoveAsync(Member member)
    {
        bool? agreed = await dialogs.ShowMessageBoxAsync(
            Texts["remove"], (string)Texts["remove.question", member.DisplayName], yesText: Texts["remove"], cancelText: Texts["dialog.cancel"]);
        if (agreed != true)
        {
            return;
        }

        if (!await permission.HasAsync(Policies.CanAdminister))
        {
            snackbar.Add(Texts["denied"], MudBlazor.Severity.Error);
            return;
        }

        await LoadAsync();
        if (MemberRules.IsLastAdministrator(members!, member.Membership.UserId))
        {
            snackbar.Add(Texts["problem.lastAdministrator", member.DisplayName], MudBlazor.Severity.Error);
            return;
        }

        await memberships.RemoveAsync(Tenant.TenantId, member.Membership.UserId, Tenant.UserId);
        snackbar.Add(Texts["removed", member.DisplayName], MudBlazor.Severity.Success);
        await LoadAsync();
    }
}
