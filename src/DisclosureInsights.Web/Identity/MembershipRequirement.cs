using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;

namespace DisclosureInsights.Web.Identity;

/// <summary>One of some roles in the session's district.</summary>
public sealed record MembershipRequirement(IReadOnlyList<Role> Roles) : IAuthorizationRequirement;

/// <summary>Reads the membership from the database: a role taken away is gone at the next page, not at the next sign-in.</summary>
public sealed class MembershipHandler(CurrentTenant currentTenant) : AuthorizationHandler<MembershipRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, MembershipRequirement requirement)
    {
        TenantContext? tenant = await currentTenant.FindAsync(context.User, CancellationToken.None);
        if (tenant is not null && requirement.Roles.Contains(tenant.Role))
        {
            context.Succeed(requirement);
        }
    }
}
