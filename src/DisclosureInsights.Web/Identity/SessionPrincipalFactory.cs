using System.Security.Claims;
using DisclosureInsights.Data.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Identity;

/// <summary>Makes a session's principal from the account.</summary>
public sealed class SessionPrincipalFactory(UserManager<User> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<User>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        ClaimsIdentity identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(SessionClaims.DisplayName, user.DisplayName));
        if (user.PlatformAdministrator)
        {
            identity.AddClaim(new Claim(SessionClaims.PlatformAdministrator, "true"));
        }

        return identity;
    }
}
