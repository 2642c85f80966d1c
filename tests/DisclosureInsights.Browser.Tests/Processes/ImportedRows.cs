using System.Globalization;
using Microsoft.Data.Sqlite;

namespace DisclosureInsights.Browser.Tests.Processes;

/// <summary>
/// What a database file of SQLite holds of an import: read from the file itself, whether a server runs on it or none.
/// </summary>
internal sealed class ImportedRows : IDisposable
{
    private static readonly string[] Tables =
        ["report", "narrative", "reading", "indicator", "finding", "import_item", "import_file", "source_file"];

    /// <summary>What differs between two imports of the same files: their numbers and times.</summary>
    private static readonly string[] OfTheRun = ["batch_id", "created_at", "created_by", "first_seen_at", "uploaded_at"];

    private readonly SqliteConnection connection;

    public ImportedRows(string database)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ConnectionString);
        connection.Open();
    }

    /// <summary>State and next ordinal of the only import.</summary>
    public (int State, int Next) Progress()
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "select state, next_ordinal from import_batch";
        using SqliteDataReader reader = command.ExecuteReader();
        if (!reader.Read())
        {
            throw new InvalidOperationException("There is no import.");
        }

        (int, int) progress = (reader.GetInt32(0), reader.GetInt32(1));
        return reader.Read() ? throw new InvalidOperationException("There is more than one import.") : progress;
    }

    /// <summary>A number that a query gives.</summary>
    public long Count(string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Every row that the import wrote, without what belongs to the run, in a fixed order.</summary>
    public IReadOnlyList<string> All() => [.. Tables.SelectMany(Rows)];

    public void Dispose() => connection.Dispose();

    private List<string> Rows(string table)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"select * from {table}";
        using SqliteDataReader reader = command.ExecuteReader();
        int[] columns = [.. Enumerable.Range(0, reader.FieldCount).Where(column => !OfTheRun.Contains(reader.GetName(column)))];
        List<string> rows = [];
        while (reader.Read())
        {
            rows.Add($"{table}: {string.Join(' ', columns.Select(column => $"{reader.GetName(column)}={Text(reader.GetValue(column))}"))}");
        }

        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string Text(object value) => value is byte[] bytes
        ? Convert.ToHexString(bytes)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
