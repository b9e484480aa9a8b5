using FeedGame.Abstractions.Channels;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Bluesky;

/// <summary>The contract of all channels with Bluesky's own server, and a whole round on it.</summary>
public sealed class PdsTests(PdsHouse house) : PublisherContract, IClassFixture<PdsHouse>
{
    protected override async Task<Stage> RaiseAsync() => await PdsStage.RaiseAsync(house);

    [Fact]
    public async Task A_whole_round_with_photo_thread_correction_and_retraction()
    {
        await using var stage = await PdsStage.RaiseAsync(house);
        var start = await Published(stage, Told("start", "SPELBERICHT Het spel begint, zie https://dorp.example/spel #BoefInDeWijk"));
        var photo = await Published(stage, Reply(Sample.Attempt("foto", Sample.Photos(2)), start, start));
        var wrong = await Published(stage, Reply(Told("hint", "SPELBERICHT De boef is bij de kerk."), start, photo));
        await Published(stage, Reply(Told("hint2", "SPELBERICHT Verbeterd: bij de school."), start, wrong));
        Assert.IsType<PublishOutcome.Published>(await ((IRetractingPublisher)stage.Publisher).RetractAsync(wrong, Cancel));

        Assert.Equal(2, stage.Photos.Count);
        var posts = stage.Posts.ToDictionary(post => post.GetProperty("uri").GetString()!, post => post.GetProperty("value"));
        Assert.Equal(3, posts.Count);
        Assert.Equal(2, posts[start.Id].GetProperty("facets").GetArrayLength());
        Assert.Equal(start.Id, posts[photo.Id].GetProperty("reply").GetProperty("root").GetProperty("uri").GetString());
        Assert.DoesNotContain(wrong.Id, posts.Keys);
    }

    [Fact]
    public async Task A_delivery_attempted_again_after_a_lost_answer_is_one_post_also_from_another_process()
    {
        await using var stage = await PdsStage.RaiseAsync(house);
        var attempt = Sample.Attempt("foto", Sample.Photos(1));
        stage.Line.LoseNext(request => request.RequestUri!.AbsolutePath.EndsWith("putRecord", StringComparison.Ordinal));
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(stage.Publisher, attempt));
        var landed = Assert.IsType<FindOutcome.Found>(await stage.Publisher.FindAsync(attempt, Cancel)).Receipt;
        Assert.Equal(
            landed,
            Assert.IsType<PublishOutcome.Published>(await PublishAsync(stage.Another(), attempt with { Number = 2 })).Receipt
        );
        Shows(stage, attempt.Post);
    }

    [Fact]
    public async Task An_earlier_attempt_that_answered_another_post_is_recognised_and_not_replaced()
    {
        await using var stage = await PdsStage.RaiseAsync(house);
        var start = await Published(stage, Sample.Attempt("start"));
        var landed = await Published(stage, Reply(Sample.Attempt("a"), start, start));
        Assert.Equal(landed, await Published(stage, Sample.Attempt("a") with { Number = 2 }));
    }

    [Fact]
    public async Task Another_account_reposts_what_one_posted_once_and_takes_it_back()
    {
        await using var stage = await PdsStage.RaiseAsync(house);
        await using var other = await PdsStage.RaiseAsync(house);
        var original = await Published(stage, Sample.Attempt("a"));
        var amplifier = (IAmplifyingPublisher)other.Publisher;
        other.Line.LoseNext(request => request.RequestUri!.AbsolutePath.EndsWith("putRecord", StringComparison.Ordinal));
        Assert.IsType<PublishOutcome.Unknown>(await amplifier.AmplifyAsync(original, Cancel));
        Assert.IsType<PublishOutcome.Published>(await amplifier.AmplifyAsync(original, Cancel));
        Assert.Equal(original.Id, Assert.Single(other.Reposts));
        Assert.Empty(other.Visible);
        Assert.IsType<PublishOutcome.Published>(await amplifier.UndoAsync(original, Cancel));
        Assert.Empty(other.Reposts);
    }

    [Fact]
    public async Task A_wrong_password_blocks_and_is_told_by_its_setting()
    {
        var server = await house.OpenAsync();
        var account = await server.JoinAsync(Cancel);
        using var line = new LosingHandler();
        var publisher = new FeedGame.Publishers.Bluesky.BlueskyModule().Create(
            BlueskyStage.Context(server.Address.ToString(), account.Handle, "verkeerd", () => new HttpClient(line, disposeHandler: false))
        );
        Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(publisher, Sample.Attempt("a")));
        Assert.Equal("AppPassword", Assert.Single(await publisher.PreflightAsync(PreflightLevel.Connect, Cancel)).Field);
    }

    [Fact]
    public async Task It_is_tried_out_on_a_second_account_and_nothing_of_it_is_left()
    {
        await using var stage = await PdsStage.RaiseAsync(house);
        await using var second = await PdsStage.RaiseAsync(house);
        var tried = await stage.Another(second.AsTest).PreflightAsync(PreflightLevel.Rehearse, Cancel);
        Assert.Equal("A message was posted on the test account, and deleted.", tried[^1].Text);
        Assert.Empty(second.Visible);
        Assert.Empty(stage.Visible);
        var itself = await stage.Another(stage.AsTest).PreflightAsync(PreflightLevel.Rehearse, Cancel);
        Assert.Equal((FindingLevel.Bad, "TestHandle"), (itself[^1].Level, itself[^1].Field));
    }

    private static Attempt Told(string key, string text) => Sample.Attempt(key) with { Post = Sample.Post(key) with { Text = text } };

    private static Attempt Reply(Attempt attempt, Receipt root, Receipt parent) =>
        attempt with
        {
            Post = attempt.Post with { Root = root, Parent = parent },
        };
}
