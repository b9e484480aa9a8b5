using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Storage;

/// <summary>A prepared statement, run again and again: the release of ten thousand games in a second has no time to parse SQL.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    /// <param name="sql">Parameters are <c>$1</c>, <c>$2</c> … in the order in which <see cref="Run"/> takes their values.</param>
    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
            command.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"${number}"), null));
        // Otherwise it is parsed again each time that its reader is not read to the very end.
        command.Prepare();
    }

    /// <summary>Returns how many rows changed.</summary>
    public int Run(SqliteTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        Bind(values);
        return command.ExecuteNonQuery();
    }

    public IReadOnlyList<T> Read<T>(Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
    }

    public void Dispose() => command.Dispose();
}
