using DisclosureInsights.Data.Users;
using Microsoft.AspNetCore.Authorization;

namespace DisclosureInsights.Web.Identity;

/// <summary>
/// What a page or an endpoint may ask of a person. Roles are those of the session's district, read from the membership
/// at every question.
/// </summary>
public static class Policies
{
    /// <summary>Keeps tenants and jobs; sees no tenant's reports unless a member.</summary>
    public const string PlatformAdmin = nameof(PlatformAdmin);

    /// <summary>Any member of the district, unit reporters too: pages that narrow themselves to the reporter's unit.</summary>
    public const string DistrictMember = nameof(DistrictMember);

    /// <summary>Reads the whole district: viewer, analyst, administrator.</summary>
    public const string CanSeeDistrict = nameof(CanSeeDistrict);

    /// <summary>Imports reports and decides on findings: analyst, administrator.</summary>
    public const string CanImport = nameof(CanImport);

    /// <summary>Keeps units, members and settings: administrator.</summary>
    public const string CanAdminister = nameof(CanAdminister);

    public static void Configure(AuthorizationOptions options)
    {
        AuthorizationPolicy signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.DefaultPolicy = signedIn;
        options.FallbackPolicy = signedIn;
        options.AddPolicy(PlatformAdmin, policy => policy.RequireAuthenticatedUser().RequireClaim(SessionClaims.PlatformAdministrator));
        options.AddPolicy(DistrictMember, Having(Role.Viewer, Role.UnitReporter, Role.DistrictAnalyst, Role.DistrictAdministrator));
        options.AddPolicy(CanSeeDistrict, Having(Role.Viewer, Role.DistrictAnalyst, Role.DistrictAdministrator));
        options.AddPolicy(CanImport, Having(Role.DistrictAnalyst, Role.DistrictAdministrator));
        options.AddPolicy(CanAdminister, Having(Role.DistrictAdministrator));
    }

    private static Action<AuthorizationPolicyBuilder> Having(params Role[] roles) =>
        policy => policy.RequireAuthenticatedUser().AddRequirements(new MembershipRequirement(roles));
}
