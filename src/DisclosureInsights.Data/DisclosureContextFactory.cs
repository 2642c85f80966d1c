using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Providers.PostgreSql;
using DisclosureInsights.Data.Providers.Sqlite;
using DisclosureInsights.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data;

/// <summary>Opens the database for one tenant. The tenant is always handed in, never found in surroundings.</summary>
public sealed class DisclosureContextFactory
{
    private readonly Func<TenantId?, Guid?, DisclosureContext> create;

    public DisclosureContextFactory(DatabaseOptions options)
    {
        Provider = options.Provider;
        if (options.Provider == DatabaseProvider.PostgreSql)
        {
            DbContextOptions<PostgreSqlDisclosureContext> postgreSql = new DbContextOptionsBuilder<PostgreSqlDisclosureContext>()
                .UseNpgsql(options.ConnectionString)
                .AddInterceptors(new TenantSession(), new TenantGuard())
                .Options;
            create = (tenant, user) => new PostgreSqlDisclosureContext(postgreSql, tenant, user);
            Bulk = new PostgreSqlBulkInsert();
        }
        else
        {
            DbContextOptions<SqliteDisclosureContext> sqlite = new DbContextOptionsBuilder<SqliteDisclosureContext>()
                .UseSqlite(options.ConnectionString)
                .AddInterceptors(new SqlitePragmas(options.SynchronousFull), new TenantGuard())
                .Options;
            create = (tenant, user) => new SqliteDisclosureContext(sqlite, tenant, user);
            Bulk = new SqliteBulkInsert();
        }
    }

    public DatabaseProvider Provider { get; }

    internal IBulkInsert Bulk { get; }

    /// <summary>A context that the caller disposes.</summary>
    /// <param name="tenant">Whose rows it sees; null sees accounts and the list of tenants only.</param>
    /// <param name="user">Whose memberships it also sees.</param>
    public DisclosureContext Create(TenantId? tenant, Guid? user = null) => create(tenant, user);
}
