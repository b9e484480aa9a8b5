using Dapper;
using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Storage;

/// <summary>
/// One SQLite database: a writer that commits with FULL, so that a power cut loses nothing, and a reader beside it. In memory
/// both are one connection.
/// </summary>
internal sealed class Database : IDisposable
{
    /// <summary>Without it a busy wait comes in steps of 150 ms.</summary>
    private const int BusyTimeoutMs = 5000;

    private Database(SqliteConnection writer, SqliteConnection reader)
    {
        Writer = writer;
        Reader = reader;
        WriterLock = new Lock();
        ReaderLock = ReferenceEquals(writer, reader) ? WriterLock : new Lock();
    }

    public SqliteConnection Writer { get; }

    public SqliteConnection Reader { get; }

    public Lock WriterLock { get; }

    public Lock ReaderLock { get; }

    /// <summary>Opens and migrates. Throws <see cref="StoreException"/> when the file cannot serve.</summary>
    public static Database Open(string path)
    {
        try
        {
            var writer = Connect(path);
            Schema.Check(writer);
            Schema.Migrate(writer);
            return new Database(writer, Connect(path));
        }
        catch (SqliteException problem)
        {
            throw new StoreException($"{path} cannot be used as a store: {Explain(problem)}", problem);
        }
    }

    /// <summary>A store that is gone with its connection. <paramref name="from"/> is copied; otherwise it is empty.</summary>
    public static Database InMemory(Database? from = null)
    {
        var connection = Connect(":memory:");
        if (from is null)
            Schema.Migrate(connection);
        else
            from.Writer.BackupDatabase(connection);
        return new Database(connection, connection);
    }

    public T Read<T>(Func<SqliteConnection, T> query)
    {
        lock (ReaderLock)
            return query(Reader);
    }

    /// <summary>A small write outside the journal: working memory, channel health.</summary>
    public void Write(Action<SqliteConnection> change)
    {
        lock (WriterLock)
            change(Writer);
    }

    public void Dispose()
    {
        Reader.Dispose();
        Writer.Dispose();
    }

    private static SqliteConnection Connect(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        connection.Execute(
            $"PRAGMA busy_timeout = {BusyTimeoutMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
        );
        return connection;
    }

    private static string Explain(SqliteException problem) =>
        problem.SqliteErrorCode switch
        {
            ReadOnly or CannotOpen => "it cannot be written to. Change the rights of the folder, or choose another with --data.",
            Full => "the disk is full. Make room and start again; nothing is lost.",
            Corrupt or NotADatabase => "it is damaged. Keep a copy of the folder, and put back the last backup.",
            _ => problem.Message,
        };

    // The result codes of SQLite.
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;
}

/// <summary>The store cannot be used; the message says why and is fit for a person.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
