using DisclosureInsights.Data.Users;
using Microsoft.AspNetCore.Identity;

namespace DisclosureInsights.Web.Identity;

/// <summary>An account counts as confirmed while nobody has disabled it; Identity asks this before every sign-in.</summary>
public sealed class EnabledAccount : IUserConfirmation<User>
{
    public Task<bool> IsConfirmedAsync(UserManager<User> manager, User user) => Task.FromResult(!user.Disabled);
}
