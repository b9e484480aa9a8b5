using System.Data;
using System.Reflection;
using Dapper;
using DbUp;
using DbUp.Sqlite;
using DbUp.Sqlite.Helpers;
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
            Migrate(writer);
            return new Database(writer, Connect(path));
        }
        catch (SqliteException problem)
        {
            throw new StoreException($"{path} cannot be used as a store: {problem.Message}", problem);
        }
    }

    /// <summary>A store that is gone with its connection. <paramref name="from"/> is copied; otherwise it is empty.</summary>
    public static Database InMemory(Database? from = null)
    {
        var connection = Connect(":memory:");
        if (from is null)
            Migrate(connection);
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

    private static void Migrate(SqliteConnection connection)
    {
        using var shared = new SharedConnection(connection);
        var result = DeployChanges
            .To.SqliteDatabase(shared)
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.EndsWith(".sql", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
            throw new StoreException($"The store could not be brought up to date: {result.Error.Message}", result.Error);
        if (connection.State != ConnectionState.Open)
            connection.Open();
    }
}

/// <summary>The store cannot be used; the message says why and is fit for a person.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
