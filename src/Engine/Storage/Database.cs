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

    /// <summary>
    /// Pages of the busiest tables stay in memory: with the default of 2 MB, the release of ten thousand games reads each again.
    /// </summary>
    private const int CacheKb = 32 * 1024;

    /// <summary>
    /// Copying the log into the file takes a commit as long as the rest of it. A busy second must not pay for that: the sweep copies
    /// when nobody waits, and only a log of this many pages of 4 KB is copied by the commit that filled it.
    /// </summary>
    private const int LongestLog = 32_000;

    private readonly Connection writer;
    private readonly Connection reader;
    private readonly Action? watch;
    private volatile bool cut;

    private Database(Connection writer, Connection reader, Action? watch)
    {
        this.writer = writer;
        this.reader = reader;
        this.watch = watch;
    }

    /// <summary>Opens and migrates. Throws <see cref="StoreException"/> when the file cannot serve.</summary>
    public static Database Open(string path)
    {
        try
        {
            var connection = Connect(path);
            Schema.Check(connection);
            Schema.Migrate(connection);
            return new Database(new Connection(connection), new Connection(Connect(path)), null);
        }
        catch (SqliteException problem)
        {
            throw new StoreException($"{path} cannot be used as a store: {StoreException.Explain(problem)}", problem);
        }
    }

    /// <summary>A store that is gone with its connection. <paramref name="from"/> is copied; otherwise it is empty.</summary>
    public static Database InMemory(Database? from = null)
    {
        var connection = Connect(":memory:");
        if (from is null)
            Schema.Migrate(connection);
        else
            from.writer.Sqlite.BackupDatabase(connection);
        var both = new Connection(connection);
        return new Database(both, both, null);
    }

    /// <summary>The same store as one process holds it: <see cref="Cut"/> takes it from that process alone.</summary>
    /// <param name="watch">Called right before and right after each access; what it throws ends the access or follows it.</param>
    public Database Share(Action? watch = null) => new(writer, reader, watch ?? this.watch);

    /// <summary>From here on whoever holds this reads and writes nothing any more, as a process that was killed.</summary>
    public void Cut() => cut = true;

    public T Read<T>(Func<SqliteConnection, T> query)
    {
        lock (reader.Gate)
            return Watched(() => query(reader.Sqlite));
    }

    /// <summary>A query that is asked again and again: parsed once. Its parameters are <c>$1</c>, <c>$2</c> …</summary>
    public IReadOnlyList<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        lock (reader.Gate)
            return Watched(() => reader.Prepare(sql, values.Length).Read(row, values));
    }

    public void Write(Action<SqliteConnection> change) =>
        Write(db =>
        {
            change(db);
            return true;
        });

    public T Write<T>(Func<SqliteConnection, T> change)
    {
        lock (writer.Gate)
            return Watched(() => change(writer.Sqlite));
    }

    /// <summary>A change that is made again and again: parsed once. Returns how many rows changed.</summary>
    public int Write(string sql, params object?[] values)
    {
        lock (writer.Gate)
            return Watched(() => writer.Prepare(sql, values.Length).Run(null, values));
    }

    /// <summary>A change of one row for use within <see cref="Write{T}"/>.</summary>
    public RowWriter PrepareRow(string sql)
    {
        lock (writer.Gate)
            return writer.PrepareRow(sql);
    }

    /// <summary>Copies what was committed from the log into the file. Writers go on meanwhile.</summary>
    public void Tidy()
    {
        if (!ReferenceEquals(reader, writer))
            Read(db => db.Execute("PRAGMA wal_checkpoint(PASSIVE)"));
    }

    /// <summary>Remembers, within a transaction that deletes something of a person, that the store is to be written anew.</summary>
    public const string OweCleaning = "PRAGMA user_version = 1";

    public bool OwesCleaning => Read(db => db.ExecuteScalar<int>("PRAGMA user_version")) == 1;

    /// <summary>Writes the whole store anew, so that nothing deleted is left in it or in its log.</summary>
    public void WriteAnew() =>
        Write(db =>
        {
            // A reader in the middle of something would keep the log from being cut off.
            lock (reader.Gate)
            {
                db.Execute("VACUUM");
                db.Execute("PRAGMA user_version = 0");
                db.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        });

    public void Dispose()
    {
        reader.Dispose();
        writer.Dispose();
    }

    private T Watched<T>(Func<T> access)
    {
        ObjectDisposedException.ThrowIf(cut, this);
        watch?.Invoke();
        var result = access();
        watch?.Invoke();
        return result;
    }

    private static SqliteConnection Connect(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false };
        var connection = new SqliteConnection(settings.ConnectionString);
        connection.Open();
        connection.Execute(
            $"""
            PRAGMA busy_timeout = {BusyTimeoutMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
            PRAGMA cache_size = -{CacheKb}; PRAGMA wal_autocheckpoint = {LongestLog};
            """
        );
        return connection;
    }
}

/// <summary>The store cannot be used; the message says why and is fit for a person.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>For whoever asked for what the disk refused.</summary>
    internal static StoreException NothingDone(SqliteException problem) =>
        new($"Nothing was done: the store cannot be written: {Explain(problem)}", problem);

    internal static string Explain(SqliteException problem) =>
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
