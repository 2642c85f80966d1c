using DisclosureInsights.Data.Configurations;
using DisclosureInsights.Data.Providers;
using DisclosureInsights.Data.Tenancy;
using DisclosureInsights.Data.Tests.Databases;
using DisclosureInsights.Data.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DisclosureInsights.Data.Tests.Tenancy;

public class ModelTests
{
    /// <summary>What belongs to the platform. Everything else belongs to a tenant.</summary>
    private static readonly string[] Platform = ["tenant", "account", "account_claim", "account_login", "account_token"];

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public void Every_table_but_those_of_the_platform_belongs_to_a_tenant(DatabaseProvider provider) =>
        Assert.All(Entities(provider).Where(entity => !Platform.Contains(entity.GetTableName())), entity =>
        {
            Assert.True(typeof(ITenantOwned).IsAssignableFrom(entity.ClrType), $"{entity.ClrType.Name} is not tenant-owned.");
            Assert.NotNull(entity.FindDeclaredQueryFilter(TenantFilter.Name));
        });

    [Theory, MemberData(nameof(DatabaseFixture.Providers), MemberType = typeof(DatabaseFixture))]
    public void Keys_of_what_a_tenant_owns_begin_with_the_tenant(DatabaseProvider provider) =>
        Assert.All(Owned(provider), entity =>
        {
            Assert.All(entity.GetKeys(), key => Assert.Equal("TenantId", key.Properties[0].Name));
            Assert.All(entity.GetForeignKeys().Where(key => key.PrincipalEntityType.ClrType != typeof(User)),
                key => Assert.Equal("TenantId", key.Properties[0].Name));
            Assert.All(entity.GetIndexes().Where(index => index.IsUnique), index => Assert.Equal("TenantId", index.Properties[0].Name));
        });

    [Fact]
    public void Nothing_of_the_platform_refers_to_what_a_tenant_owns() =>
        Assert.All(Entities(DatabaseProvider.Sqlite).Where(entity => Platform.Contains(entity.GetTableName())), entity =>
            Assert.All(entity.GetForeignKeys(), key => Assert.Contains(key.PrincipalEntityType.GetTableName(), Platform)));

    private static IEnumerable<IEntityType> Owned(DatabaseProvider provider) =>
        Entities(provider).Where(entity => typeof(ITenantOwned).IsAssignableFrom(entity.ClrType));

    private static IEntityType[] Entities(DatabaseProvider provider)
    {
        string connection = provider == DatabaseProvider.Sqlite ? "Data Source=:memory:" : "Host=localhost";
        using DisclosureContext context =
            new DisclosureContextFactory(new DatabaseOptions { Provider = provider, ConnectionString = connection }).Create(null);
        return [.. context.Model.GetEntityTypes()];
    }
}
