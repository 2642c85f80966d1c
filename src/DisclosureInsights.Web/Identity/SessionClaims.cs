using System.Globalization;
using System.Security.Claims;
using DisclosureInsights.Data.Tenancy;

namespace DisclosureInsights.Web.Identity;

/// <summary>What a session's cookie says of its person, beyond id and name. The role is not among it: it is read anew each time.</summary>
public static class SessionClaims
{
    /// <summary>Number of the district the person works in during this session.</summary>
    public const string Tenant = "tenant";

    public const string DisplayName = "display_name";

    public const string PlatformAdministrator = "platform_administrator";

    public static Claim For(TenantId tenant) => new(Tenant, tenant.ToString());

    public static TenantId? TenantId(this ClaimsPrincipal person) =>
        int.TryParse(person.FindFirst(Tenant)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? new TenantId(id) : null;

    public static Guid? UserId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirst(ClaimTypes.NameIdentifier)?.Value, out Guid id) ? id : null;
}
