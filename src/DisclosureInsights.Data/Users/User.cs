using Microsoft.AspNetCore.Identity;

namespace DisclosureInsights.Data.Users;

/// <summary>An account of the platform. What it may do in a district is its <see cref="Membership"/> there.</summary>
public sealed class User : IdentityUser<Guid>
{
    public User() => Id = Guid.CreateVersion7();

    public User(string userName)
        : this() => UserName = userName;

    public string DisplayName { get; set; } = "";

    /// <summary>Sees tenants and jobs; sees no tenant's reports unless a member of it.</summary>
    public bool PlatformAdministrator { get; set; }

    /// <summary>A disabled account cannot sign in; its name stays on what it did.</summary>
    public bool Disabled { get; set; }

    /// <summary><c>zh-CN</c> or <c>en</c>; null follows the browser.</summary>
    public string? Language { get; set; }
}
