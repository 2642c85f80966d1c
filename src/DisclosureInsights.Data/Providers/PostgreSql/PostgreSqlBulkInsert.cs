using System.Collections.Concurrent;
using System.Globalization;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace DisclosureInsights.Data.Providers.PostgreSql;

/// <summary>
/// One insert out of arrays, one array a column. COPY would be faster still, but PostgreSQL does not copy into tables
/// with row-level security.
/// </summary>
internal sealed class PostgreSqlBulkInsert : IBulkInsert
{
    /// <summary>First key of the advisory locks, so that they meet no one else's.</summary>
    private const int WriterLock = 0x44495752;

    private readonly ConcurrentDictionary<Type, BulkTable> tables = new();

    public async Task InsertAsync<T>(DisclosureContext context, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class, ITenantOwned
    {
        if (rows.Count == 0)
        {
            return;
        }

        foreach (T row in rows)
        {
            context.RequireOwn(row);
        }

        BulkTable table = tables.GetOrAdd(typeof(T), type => BulkTable.Of(context.Model, type));
        await using NpgsqlCommand command = ((NpgsqlConnection)context.Database.GetDbConnection()).CreateCommand();
        command.Transaction = (NpgsqlTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"insert into {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) "
            + $"select * from unnest({string.Join(", ", table.Columns.Select((_, i) => $"${(i + 1).ToString(CultureInfo.InvariantCulture)}"))})";
        foreach (BulkColumn column in table.Columns)
        {
            Array values = Array.CreateInstance(column.ElementType, rows.Count);
            for (int i = 0; i < rows.Count; i++)
            {
                values.SetValue(column.Read(rows[i]), i);
            }

            command.Parameters.Add(new NpgsqlParameter { Value = values, DataTypeName = column.StoreType + "[]" });
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public Task LockTenantAsync(DisclosureContext context, CancellationToken cancellationToken)
    {
        int tenant = context.Tenant!.Value.Value;
        return context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({WriterLock}, {tenant})", cancellationToken);
    }
}
