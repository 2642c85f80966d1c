using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DisclosureInsights.Data.Configurations;

/// <summary>Names columns, keys and indexes the same on every database: <c>unit_id</c> for <c>UnitId</c>.</summary>
internal static class SnakeCase
{
    public static void NameInSnakeCase(this ModelBuilder builder)
    {
        foreach (IMutableEntityType entity in builder.Model.GetEntityTypes())
        {
            foreach (IMutableProperty property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
            }

            string table = entity.GetTableName()!;
            foreach (IMutableKey key in entity.GetKeys())
            {
                key.SetName(key.IsPrimaryKey() ? $"pk_{table}" : $"ak_{table}_{Columns(key.Properties)}");
            }

            foreach (IMutableForeignKey key in entity.GetForeignKeys())
            {
                key.SetConstraintName($"fk_{table}_{key.PrincipalEntityType.GetTableName()}_{Columns(key.Properties)}");
            }

            foreach (IMutableIndex index in entity.GetIndexes())
            {
                index.SetDatabaseName($"ix_{table}_{Columns(index.Properties)}");
            }
        }
    }

    /// <summary>The column name of a property.</summary>
    public static string Of(string name)
    {
        StringBuilder text = new(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => Of(property.Name)));
}
