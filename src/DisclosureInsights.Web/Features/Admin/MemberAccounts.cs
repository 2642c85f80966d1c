using System.Security.Cryptography;
using DisclosureInsights.Data.Users;
using Microsoft.AspNetCore.Identity;

namespace DisclosureInsights.Web.Features.Admin;

/// <summary>An account that was made, or why it was not.</summary>
/// <param name="User">Null where there are errors.</param>
/// <param name="Password">Its password, known to nobody else and kept nowhere.</param>
/// <param name="Errors">In the reader's language.</param>
public sealed record NewAccount(User? User, string? Password, IReadOnlyList<string> Errors);

/// <summary>Finds and makes accounts for members.</summary>
public sealed class MemberAccounts(IServiceScopeFactory scopes)
{
    /// <summary>Without letters and digits that are mistaken for each other when a password is read out.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>94 bits.</summary>
    private const int PasswordLength = 16;

    /// <summary>The account with exactly this name.</summary>
    public async Task<User?> FindAsync(string userName)
    {
        // A scope of its own: the circuit's database context would be shared with what runs beside.
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UserManager<User>>().FindByNameAsync(userName);
    }

    /// <summary>Makes an account with a random password.</summary>
    public async Task<NewAccount> CreateAsync(string userName, string displayName)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        User user = new(userName) { DisplayName = displayName.Length > 0 ? displayName : userName };
        string password = RandomNumberGenerator.GetString(Alphabet, PasswordLength);
        IdentityResult result = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().CreateAsync(user, password);
        return result.Succeeded
            ? new NewAccount(user, password, [])
            : new NewAccount(null, null, [.. result.Errors.Select(error => error.Description)]);
    }
}
