using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Users;

/// <summary>An account without its secrets.</summary>
public sealed record Account(Guid Id, string UserName, string DisplayName, bool PlatformAdministrator, bool Disabled, string? Language);

/// <summary>The accounts of the platform, to read; they are made and changed through Identity's user manager.</summary>
public sealed class UserDirectory(DisclosureContextFactory contexts)
{
    public async Task<Account?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(null);
        return await Accounts(context.Users.Where(user => user.Id == id)).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Every account by user name. For the platform's administrators.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(null);
        return await Accounts(context.Users.OrderBy(user => user.UserName)).ToListAsync(cancellationToken);
    }

    /// <summary>Display names (else user names) of accounts, for lists that hold ids.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default)
    {
        await using DisclosureContext context = contexts.Create(null);
        return await context.Users.AsNoTracking().Where(user => ids.Contains(user.Id))
            .Select(user => new { user.Id, user.DisplayName, user.UserName })
            .ToDictionaryAsync(
                user => user.Id, user => user.DisplayName.Length > 0 ? user.DisplayName : user.UserName ?? "", cancellationToken);
    }

    private static IQueryable<Account> Accounts(IQueryable<User> users) => users.AsNoTracking()
        .Select(user => new Account(
            user.Id, user.UserName ?? "", user.DisplayName, user.PlatformAdministrator, user.Disabled, user.Language));
}
