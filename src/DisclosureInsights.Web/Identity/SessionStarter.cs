using System.Security.Claims;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace DisclosureInsights.Web.Identity;

/// <summary>Signs people in, and moves a session to another district of theirs.</summary>
public sealed class SessionStarter(UserManager<User> users, SignInManager<User> signIn, CurrentTenant currentTenant, IPasswordHasher<User> hasher)
{
    /// <summary>What is checked when the name is unknown, so that the answer takes as long as for a known one.</summary>
    private static readonly User Nobody = new("nobody");

    private static readonly string NobodysPassword = new PasswordHasher<User>().HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>Checks name and password and, if they are right, sets the session's cookie.</summary>
    /// <remarks>That an account is disabled is told only to who knows its password.</remarks>
    public async Task<SignInOutcome> SignInAsync(string userName, string password, CancellationToken cancellation)
    {
        User? user = await users.FindByNameAsync(userName);
        if (user is null)
        {
            hasher.VerifyHashedPassword(Nobody, NobodysPassword, password);
            return SignInOutcome.Wrong;
        }

        if (await users.IsLockedOutAsync(user))
        {
            return SignInOutcome.LockedOut;
        }

        if (!await users.CheckPasswordAsync(user, password))
        {
            await users.AccessFailedAsync(user);
            return await users.IsLockedOutAsync(user) ? SignInOutcome.LockedOut : SignInOutcome.Wrong;
        }

        if (!await signIn.CanSignInAsync(user))
        {
            return SignInOutcome.Disabled;
        }

        await users.ResetAccessFailedCountAsync(user);
        await StartAsync(user, await currentTenant.FirstOfAsync(user.Id, cancellation));
        return SignInOutcome.SignedIn;
    }

    /// <summary>Moves the session to another district.</summary>
    /// <returns>False where the person is no member there; the session stays where it was.</returns>
    public async Task<bool> SwitchAsync(ClaimsPrincipal person, TenantId tenant, CancellationToken cancellation)
    {
        if (await users.GetUserAsync(person) is not { } user || !await currentTenant.IsMemberAsync(user.Id, tenant, cancellation))
        {
            return false;
        }

        await StartAsync(user, tenant);
        return true;
    }

    private Task StartAsync(User user, TenantId? tenant) =>
        signIn.SignInWithClaimsAsync(user, isPersistent: false, tenant is { } id ? [SessionClaims.For(id)] : []);
}
