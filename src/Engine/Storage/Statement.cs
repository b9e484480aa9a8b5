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
    }

    /// <summary>Returns how many rows changed.</summary>
    public int Run(SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        for (var index = 0; index < values.Length; index++)
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        return command.ExecuteNonQuery();
    }

    public void Dispose() => command.Dispose();
}
