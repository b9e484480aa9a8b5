using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.X;

/// <summary>
/// Posts with photos through every fault at 5 %, sent as a courier sends them, with processes that end in between: each is there once
/// and whole, or surely not there.
/// </summary>
public sealed class XSeededTests
{
    private const int Posts = 100;
    private const double Share = 0.05;

    private readonly MovableTime time = new(new DateTimeOffset(2026, 9, 27, 18, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_post_is_doubled_lost_or_without_its_photos(int seed)
    {
        await using var stage = await XStage.RaiseAsync(time);
        stage.Fake.Rules = stage.Fake.Rules with { TimelineLag = TimeSpan.FromSeconds(20), PostsPerQuarter = int.MaxValue };
        stage.Fake.Dice = Dice(seed);
        var courier = new XCourier(stage, time, new Random(seed));
        for (var n = 0; n < Posts; n++)
        {
            var attempt = Sample.Attempt($"p{n}", Sample.Photos(n % 5)) with { FirstBegan = time.GetUtcNow() };
            var told = await courier.DeliverAsync(attempt);
            var there = stage.Fake.Posts.Where(post => post.Text == attempt.Post.Text).ToList();
            Assert.True(there.Count == (told == Told.Published ? 1 : 0), $"{attempt.Post.Key}: {told}, and {there.Count} are there");
            if (there.Count == 1)
                Whole(attempt.Post, there[0]);
        }
        Assert.InRange(courier.Restarts, 10, int.MaxValue);
        Assert.InRange(courier.Lost, 3, int.MaxValue);
        // Twice in a row nobody knew: a person decides, and was told so.
        Assert.InRange(courier.Held, 0, Posts / 20);
    }

    private static void Whole(Post sent, FakeXPost seen)
    {
        Assert.Equal(sent.Photos.Select(photo => photo.Content.ToArray()), seen.Media.Select(media => media.Content));
        Assert.Equal(sent.Photos.Select(photo => photo.Alt), seen.Media.Select(media => media.Alt));
    }

    private static FakeXDice Dice(int seed) =>
        new(
            seed,
            [
                .. new[] { FakeXCall.Post, FakeXCall.Upload, FakeXCall.Describe, FakeXCall.Timeline, FakeXCall.Me }.SelectMany(Everywhere),
                (FakeXCall.Post, Share, new FakeXFault.Answer(400, FakeXProblems.MediaInvalid)),
                (FakeXCall.Upload, Share, new FakeXFault.Answer(415, "")),
            ]
        );

    private static IEnumerable<(FakeXCall, double, FakeXFault)> Everywhere(FakeXCall call) =>
        [
            (call, Share, new FakeXFault.LoseAnswer()),
            (call, Share, new FakeXFault.DropBeforeCommit()),
            (call, Share, new FakeXFault.CarriedThen(503, "")),
            (call, Share, new FakeXFault.Garbage("<html>")),
            (call, Share, new FakeXFault.Drip(TimeSpan.Zero)),
            (call, Share, new FakeXFault.Answer(503, "")),
            (call, Share, new FakeXFault.Answer(429, FakeXProblems.TooMany)),
            (call, Share, new FakeXFault.Answer(401, FakeXProblems.Unauthorized)),
        ];
}
