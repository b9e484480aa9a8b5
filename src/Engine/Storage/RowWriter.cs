using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FeedGame.Engine.Storage;

/// <summary>
/// A prepared change without a command and a reader around it: the release of ten thousand games in a second writes sixty thousand
/// rows, and setting those up takes as long as the rows. It runs in whatever transaction its connection has open.
/// </summary>
internal sealed class RowWriter : IDisposable
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;

    /// <param name="sql">Parameters are <c>?1</c>, <c>?2</c> … in the order in which <see cref="Run"/> takes their values.</param>
    public RowWriter(SqliteConnection open, string sql)
    {
        connection = open.Handle!;
        Check(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    /// <summary>Returns how many rows changed. Throws <see cref="SqliteException"/> when the disk refuses.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        try
        {
            for (var index = 0; index < values.Length; index++)
                Check(Bind(index + 1, values[index]));
            var result = raw.sqlite3_step(statement);
            if (result != raw.SQLITE_DONE)
                Check(result);
            return raw.sqlite3_changes(connection);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int parameter, object? value) =>
        value switch
        {
            null => raw.sqlite3_bind_null(statement, parameter),
            long number => raw.sqlite3_bind_int64(statement, parameter, number),
            int number => raw.sqlite3_bind_int64(statement, parameter, number),
            string text => raw.sqlite3_bind_text(statement, parameter, text),
            byte[] bytes => raw.sqlite3_bind_blob(statement, parameter, bytes),
            _ => throw new NotSupportedException($"A {value.GetType()} cannot be stored."),
        };

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, connection);
}
