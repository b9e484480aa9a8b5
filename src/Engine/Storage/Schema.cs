using System.Data;
using System.Reflection;
using Dapper;
using DbUp;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Storage;

/// <summary>Brings a store to this version's tables: forward only, one numbered script after the other.</summary>
internal static class Schema
{
    private static readonly Assembly Scripts = typeof(Schema).Assembly;

    private static bool IsScript(string name) => name.EndsWith(".sql", StringComparison.Ordinal);

    /// <summary>Throws <see cref="StoreException"/> for a store that a later version has migrated, or that is damaged.</summary>
    public static void Check(SqliteConnection connection)
    {
        if (connection.ExecuteScalar<string>("PRAGMA quick_check(1)") is not "ok")
            throw new StoreException($"{connection.DataSource} is damaged. Keep a copy of the folder, and put back the last backup.");
        if (connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE name = 'SchemaVersions'") == 0)
            return;
        var known = Scripts.GetManifestResourceNames().Where(IsScript).ToHashSet(StringComparer.Ordinal);
        var later = connection.Query<string>("SELECT ScriptName FROM SchemaVersions").FirstOrDefault(script => !known.Contains(script));
        if (later is not null)
            throw new StoreException(
                $"{connection.DataSource} was made by a later version of FeedGame ({later}). Start that version, or use another --data."
            );
    }

    public static void Migrate(SqliteConnection connection)
    {
        using var shared = new SharedConnection(connection);
        var result = DeployChanges
            .To.SqliteDatabase(shared)
            .WithScriptsEmbeddedInAssembly(Scripts, IsScript)
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
