using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DisclosureInsights.Data.Providers.Sqlite;

/// <summary>Lets the migrations tool build the model without a database.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDisclosureContext>
{
    public SqliteDisclosureContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDisclosureContext>().UseSqlite("Data Source=:memory:").Options);
}
