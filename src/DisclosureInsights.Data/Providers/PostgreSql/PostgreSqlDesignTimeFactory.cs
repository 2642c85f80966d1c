using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DisclosureInsights.Data.Providers.PostgreSql;

/// <summary>Lets the migrations tool build the model without a database.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlDisclosureContext>
{
    public PostgreSqlDisclosureContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlDisclosureContext>().UseNpgsql("Host=localhost;Database=design").Options);
}
