using Dapper;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Storage;

/// <summary>What is public, as it was released.</summary>
internal sealed class FeedTable(Database database)
{
    /// <summary>The items of a game, oldest first.</summary>
    public IReadOnlyList<FeedItem> Items(long game, string id) =>
        database.Read(db =>
            db.Query<Row>(
                    """
                    SELECT seq, part, kind, round, at, nl, en, about, withdrawn, photos FROM feed WHERE game = @game ORDER BY seq, part
                    """,
                    new { game }
                )
                .Select(row => row.Item(id))
                .ToList()
        );

    private sealed record Row(
        long Seq,
        long Part,
        string Kind,
        long? Round,
        long At,
        string Nl,
        string? En,
        string? About,
        long Withdrawn,
        string? Photos
    )
    {
        public FeedItem Item(string game) =>
            new(
                FeedItem.IdOf(game, Seq, (int)Part),
                Seq,
                (int)Part,
                Enum.Parse<InjectKind>(Kind),
                (int?)Round,
                At.Instant(),
                new LocalText(Nl, En),
                About,
                Withdrawn != 0
            )
            {
                Photos = FeedPhoto.Read(Photos),
            };
    }
}
