using System.Data.Common;
using DisclosureInsights.Data.Providers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Npgsql;

namespace DisclosureInsights.Data;

/// <summary>Says at start, all at once, what is wrong with the database's settings.</summary>
internal sealed class DatabaseOptionsValidation(IConfiguration configuration) : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        List<string> failures = [];
        string? provider = configuration["Database:Provider"];
        if (!string.IsNullOrEmpty(provider) && !Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out _))
        {
            failures.Add($"Database:Provider is “{provider}”; it can be Sqlite or PostgreSql.");
        }

        foreach (string setting in (string[])["Database:SynchronousFull", "Database:AllowBypassingRole"])
        {
            if (configuration[setting] is { Length: > 0 } value && !bool.TryParse(value, out _))
            {
                failures.Add($"{setting} is “{value}”; it can be true or false.");
            }
        }

        AddConnection(failures, options.Provider, "ConnectionStrings:Disclosure", options.ConnectionString);
        if (options.OwnerConnectionString is { } owner)
        {
            AddConnection(failures, options.Provider, "ConnectionStrings:DisclosureOwner", owner);
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void AddConnection(List<string> failures, DatabaseProvider provider, string setting, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            failures.Add($"{setting} is empty; it names the database, e.g. “Host=localhost;Database=disclosure;Username=disclosure”.");
            return;
        }

        try
        {
            DbConnectionStringBuilder builder = provider == DatabaseProvider.PostgreSql
                ? new NpgsqlConnectionStringBuilder(value)
                : new SqliteConnectionStringBuilder(value);
            if (builder is NpgsqlConnectionStringBuilder { NoResetOnClose: true })
            {
                failures.Add($"{setting} has No Reset On Close; a pooled connection would keep the tenant of its last user.");
            }
        }
        catch (ArgumentException e)
        {
            // The value itself is not repeated: it may hold a password.
            failures.Add($"{setting} is no connection string of {provider}: {e.GetType().Name}.");
        }
    }
}
