using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace DisclosureInsights.Web.Identity;

/// <summary>Asks at the moment of an act whether the person may do it: a page stays open for hours, a role may be gone by then.</summary>
public sealed class Permission(AuthenticationStateProvider sessions, IAuthorizationService authorization)
{
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    public async Task<bool> HasAsync(string policy)
    {
        AuthenticationState session = await sessions.GetAuthenticationStateAsync();
        return (await authorization.AuthorizeAsync(session.User, policy)).Succeeded;
    }
}
