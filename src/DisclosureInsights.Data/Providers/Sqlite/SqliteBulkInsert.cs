using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using DisclosureInsights.Data.Bulk;
using DisclosureInsights.Data.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DisclosureInsights.Data.Providers.Sqlite;

/// <summary>One prepared insert, run for each row.</summary>
internal sealed class SqliteBulkInsert : IBulkInsert
{
    private readonly ConcurrentDictionary<Type, BulkTable> tables = new();

    public async Task InsertAsync<T>(DisclosureContext context, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class, ITenantOwned
    {
        if (rows.Count == 0)
        {
            return;
        }

        BulkTable table = tables.GetOrAdd(typeof(T), type => BulkTable.Of(context.Model, type));
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"insert into {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) "
            + $"values ({string.Join(", ", table.Columns.Select((_, i) => $"@p{i.ToString(CultureInfo.InvariantCulture)}"))})";
        DbParameter[] parameters = [.. table.Columns.Select((_, i) => Add(command, i))];
        await command.PrepareAsync(cancellationToken);
        foreach (T row in rows)
        {
            context.RequireOwn(row);
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = table.Columns[i].Read(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // A write transaction of SQLite is alone from its beginning (BEGIN IMMEDIATE).
    public Task LockTenantAsync(DisclosureContext context, CancellationToken cancellationToken) => Task.CompletedTask;

    private static DbParameter Add(DbCommand command, int index)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = $"@p{index.ToString(CultureInfo.InvariantCulture)}";
        command.Parameters.Add(parameter);
        return parameter;
    }
}
