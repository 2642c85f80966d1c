using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DisclosureInsights.Data.Providers.PostgreSql;

/// <summary>
/// Tells the server, whenever a connection is opened, whose rows it may show. The connection's reset on its way back to
/// the pool forgets it, so nothing is carried over: not to be used with <c>No Reset On Close</c>, nor behind a pooler
/// that hands connections out by transaction.
/// </summary>
internal sealed class TenantSession : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using DbCommand command = Command(connection, eventData.Context);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using DbCommand command = Command(connection, eventData.Context);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(DbConnection connection, DbContext? context)
    {
        DisclosureContext? disclosure = context as DisclosureContext;
        DbCommand command = connection.CreateCommand();
        command.CommandText = "select set_config('app.tenant_id', @tenant, false), set_config('app.user_id', @user, false)";
        Add(command, "tenant", disclosure?.Tenant?.Value.ToString(CultureInfo.InvariantCulture) ?? "");
        Add(command, "user", disclosure?.ActingUser?.ToString("D") ?? "");
        return command;
    }

    private static void Add(DbCommand command, string name, string value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
