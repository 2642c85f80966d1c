using DisclosureInsights.Data.Units;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Identity;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace DisclosureInsights.Web.Features.Admin;

/// <summary>Adds a member, with an account that exists or a new one, or changes the role of one.</summary>
public sealed partial class MemberDialog(MembershipStore memberships, MemberAccounts accounts, Permission permission) : ComponentBase
{
    private IReadOnlyList<string> problems = [];
    private string? userName;
    private string? displayName;
    private bool mayCreate;
    private Role role = Role.DistrictAnalyst;
    private int unit;

    /// <summary>Handed on by the page: a dialog stands outside the page's cascading values.</summary>
    [Parameter]
    public TenantContext Tenant { get; set; } = default!;

    /// <summary>The member to change; null adds one.</summary>
    [Parameter]
    public Member? Member { get; set; }

    /// <summary>The units that a reporter can belong to.</summary>
    [Parameter]
    public IReadOnlyList<Unit> Units { get; set; } = [];

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    protected override void OnInitialized()
    {
        if (Member is { Membership: var membership })
        {
            (role, unit) = (membership.Role, membership.UnitId?.Value ?? 0);
        }
    }

    private async Task SaveAsync()
    {
        problems = [];
        if (!await permission.HasAsync(Policies.CanAdminister))
        {
            problems = [Texts["denied"]];
        }
        else if (role == Role.UnitReporter && !Units.Any(each => each.Id.Value == unit))
        {
            problems = [Texts["problem.unit"]];
        }
        else if (Member is { } member)
        {
            await ChangeAsync(member);
        }
        else
        {
            await AddAsync((userName ?? "").Trim());
        }
    }

    private async Task ChangeAsync(Member member)
    {
        IReadOnlyList<Member> members = await memberships.OfTenantAsync(Tenant.TenantId);
        if (role != Role.DistrictAdministrator && MemberRules.IsLastAdministrator(members, member.Membership.UserId))
        {
            problems = [Texts["problem.lastAdministrator", member.DisplayName]];
            return;
        }

        await SetAsync(member.Membership.UserId);
        Dialog.Close(DialogResult.Ok(new MemberSaved(member.DisplayName, null)));
    }

    private async Task AddAsync(string name)
    {
        if (name.Length == 0)
        {
            problems = [Texts["problem.userNameEmpty"]];
            return;
        }

        NewAccount? created = null;
        User? user = await accounts.FindAsync(name);
        if (user is null && mayCreate)
        {
            created = await accounts.CreateAsync(name, (displayName ?? "").Trim());
            user = created.User;
        }

        if (user is null)
        {
            problems = created?.Errors ?? [Texts["problem.unknown", name]];
        }
        else if ((await memberships.OfTenantAsync(Tenant.TenantId)).Any(member => member.Membership.UserId == user.Id))
        {
            problems = [Texts["problem.member", user.UserName ?? name]];
        }
        else
        {
            await SetAsync(user.Id);
            Dialog.Close(DialogResult.Ok(new MemberSaved(user.DisplayName, created)));
        }
    }

    private Task SetAsync(Guid user) => memberships.SetAsync(
        new Membership(Tenant.TenantId, user, role, role == Role.UnitReporter ? new UnitId(unit) : null), Tenant.UserId);
}
