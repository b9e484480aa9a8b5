using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Storage;

/// <summary>
/// A connection, the lock around it, and the statements that are prepared on it once: what the courier and the conductors ask again
/// and again costs more to parse than to answer.
/// </summary>
internal sealed class Connection(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowWriter> rows = new(StringComparer.Ordinal);

    public SqliteConnection Sqlite => connection;

    /// <summary>Held by whoever uses the connection or a statement of it.</summary>
    public Lock Gate { get; } = new();

    public Statement Prepare(string sql, int parameters)
    {
        if (!statements.TryGetValue(sql, out var statement))
            statements[sql] = statement = new Statement(connection, sql, parameters);
        return statement;
    }

    public RowWriter PrepareRow(string sql)
    {
        if (!rows.TryGetValue(sql, out var row))
            rows[sql] = row = new RowWriter(connection, sql);
        return row;
    }

    public void Dispose()
    {
        foreach (var row in rows.Values)
            row.Dispose();
        foreach (var statement in statements.Values)
            statement.Dispose();
        connection.Dispose();
    }
}
