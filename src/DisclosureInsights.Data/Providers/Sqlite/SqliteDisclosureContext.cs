using DisclosureInsights.Data.Findings;
using DisclosureInsights.Data.Indicators;
using DisclosureInsights.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DisclosureInsights.Data.Providers.Sqlite;

/// <summary>The database as a file of SQLite.</summary>
public sealed class SqliteDisclosureContext : DisclosureContext
{
    public SqliteDisclosureContext(DbContextOptions<SqliteDisclosureContext> options, TenantId? tenant = null, Guid? user = null)
        : base(options, tenant, user)
    {
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        // SQLite has no decimals and would sort and add their texts. A double holds every count of 15 digits exactly; the
        // exact numbers stand in the report's cells and the finding's payload.
        CastingConverter<decimal, double> asDouble = new();
        foreach (Type type in (Type[])[typeof(IndicatorRow), typeof(FindingRow)])
        {
            foreach (IMutableProperty property in builder.Model.FindEntityType(type)!.GetProperties())
            {
                if (property.ClrType == typeof(decimal?))
                {
                    property.SetValueConverter(asDouble);
                }
            }
        }
    }
}
