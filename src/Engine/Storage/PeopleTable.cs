using System.Globalization;
using Dapper;

namespace FeedGame.Engine.Storage;

/// <summary>Who acted. The journal knows people by an opaque id; the name can be purged here (PRODUCT rule 10).</summary>
internal sealed class PeopleTable(Database database)
{
    private readonly Lock gate = new();

    /// <summary>The id of that person in that game; a new one for a new name.</summary>
    public string IdOf(long game, string name)
    {
        lock (gate)
        {
            return database.Read(db =>
                    db.QuerySingleOrDefault<string>("SELECT id FROM people WHERE game = @game AND name = @name", new { game, name })
                ) ?? Add(game, name);
        }
    }

    /// <summary>The id of that person in that game; null for somebody who never acted in it.</summary>
    public string? Known(long game, string name) => IdsOf(game, name) is [var id, ..] ? id : null;

    /// <summary>Everybody of that name, however it is capitalised.</summary>
    public IReadOnlyList<string> IdsOf(long game, string name) =>
        database.Read(db =>
            db.Query<(string Id, string Name)>("SELECT id, name FROM people WHERE game = @game ORDER BY id", new { game })
                .Where(person => string.Equals(person.Name, name, StringComparison.OrdinalIgnoreCase))
                .Select(person => person.Id)
                .ToList()
        );

    public string? NameOf(long game, string id) =>
        database.Read(db =>
            db.QuerySingleOrDefault<string>("SELECT name FROM people WHERE game = @game AND id = @id AND name <> ''", new { game, id })
        );

    private string Add(long game, string name)
    {
        var count = database.Read(db => db.ExecuteScalar<long>("SELECT COUNT(*) FROM people WHERE game = @game", new { game }));
        var id = "p" + (count + 1).ToString(CultureInfo.InvariantCulture);
        database.Write(db =>
            db.Execute(
                "INSERT INTO people (game, id, name, role) VALUES (@game, @id, @name, '')",
                new
                {
                    game,
                    id,
                    name,
                }
            )
        );
        return id;
    }
}
