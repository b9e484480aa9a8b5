using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Tests.Feed;

public class PublicFeedTests
{
    private readonly PublicFeed _feed = new();

    [Fact]
    public void It_keeps_the_newest_view_whatever_the_order()
    {
        _feed.Publish(View("a", 2));
        _feed.Publish(View("a", 1));
        _feed.Publish(View("b", 1));

        Assert.Equal(2, _feed.Find("a")?.Seq);
        Assert.Equal(["a", "b"], _feed.Games.Select(view => view.Game).Order());
        Assert.Null(_feed.Find("c"));
    }

    [Fact]
    public void Readers_hear_of_news_only_and_until_they_leave()
    {
        var heard = new List<long>();
        using (_feed.Subscribe(view => heard.Add(view.Seq)))
        {
            _feed.Publish(View("a", 1));
            _feed.Publish(View("a", 1));
            _feed.Publish(View("a", 3));
        }

        _feed.Publish(View("a", 4));

        Assert.Equal([1, 3], heard);
    }

    [Fact]
    public void Of_many_publishers_at_once_the_newest_wins()
    {
        Parallel.For(1, 1001, seq => _feed.Publish(View("a", seq)));

        Assert.Equal(1000, _feed.Find("a")?.Seq);
    }

    private static FeedView View(string game, long seq) =>
        new(
            game,
            seq,
            "Dorp",
            "Europe/Amsterdam",
            new DateOnly(2018, 9, 27),
            ExerciseLabel.Spelbericht,
            "",
            "",
            null,
            null,
            new Board(BoardState.NotStarted),
            []
        );
}
