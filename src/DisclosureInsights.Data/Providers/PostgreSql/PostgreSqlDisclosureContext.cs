using DisclosureInsights.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace DisclosureInsights.Data.Providers.PostgreSql;

/// <summary>The database on a PostgreSQL server, where row-level security keeps tenants apart a second time.</summary>
public sealed class PostgreSqlDisclosureContext : DisclosureContext
{
    public PostgreSqlDisclosureContext(DbContextOptions<PostgreSqlDisclosureContext> options, TenantId? tenant = null, Guid? user = null)
        : base(options, tenant, user)
    {
    }
}
