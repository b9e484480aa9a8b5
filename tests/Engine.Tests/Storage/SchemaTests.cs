using Dapper;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Storage;

namespace FeedGame.Engine.Tests.Storage;

/// <summary>A store of an older version is brought up to date, and nothing in it is lost.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-store-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_store_from_before_there_were_photos_keeps_its_feed()
    {
        var path = Path.Combine(folder.FullName, "feedgame.db");
        using (var before = Database.Open(path))
            before.Write(db =>
                db.Execute(
                    """
                    ALTER TABLE feed DROP COLUMN photos;
                    DELETE FROM SchemaVersions WHERE ScriptName LIKE '%0002-photos.sql';
                    INSERT INTO feed VALUES (1, 7, 0, 'Hint', 2, 1000, 'Hallo', NULL, NULL, 0);
                    """
                )
            );
        using var now = Database.Open(path);
        var item = Assert.Single(new FeedTable(now).Items(1, "dorp"));
        Assert.Equal(("dorp-7", InjectKind.Hint, 2, "Hallo"), (item.Id, item.Kind, item.Round, item.Text.Nl));
        Assert.Empty(item.Photos);
    }
}
