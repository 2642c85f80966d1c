using DisclosureInsights.Data.Users;
using DisclosureInsights.Web.Options;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace DisclosureInsights.Web.Identity;

/// <summary>
/// Asks again and again whether the person of an open page may still be here. A circuit lives for hours on one
/// principal; without this an account disabled in between would go on reading.
/// </summary>
public sealed class CircuitRevalidation(ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<AccountOptions> options)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => options.Value.RevalidateEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // A scope of its own: the circuit's own services may be busy with a page.
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        SignInManager<User> signIn = scope.ServiceProvider.GetRequiredService<SignInManager<User>>();
        return await signIn.ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}
