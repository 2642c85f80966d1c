using System.Security.Claims;
using DisclosureInsights.Data.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Identity;

/// <summary>Identity's sign-in manager, which also ends the sessions of a disabled account.</summary>
/// <remarks>
/// The framework compares the security stamp alone; whoever disables an account in the database by hand does not change
/// it. Requests and circuits both come through here.
/// </remarks>
public sealed class SessionSignInManager(
    UserManager<User> users,
    IHttpContextAccessor accessor,
    IUserClaimsPrincipalFactory<User> principals,
    IOptions<IdentityOptions> options,
    ILogger<SessionSignInManager> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<User> confirmation)
    : SignInManager<User>(users, accessor, principals, options, logger, schemes, confirmation)
{
    public override async Task<User?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { Disabled: false } user ? user : null;
}
