using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Tests.Contract;

/// <summary>
/// What every channel must do (DESIGN §6), whatever stands behind it. A channel's test class derives from this one, or from
/// <see cref="NetworkPublisherContract"/> when it has a network. What a channel cannot do it must not promise either: both sides
/// are asserted, so no test passes by doing nothing.
/// </summary>
/// <remarks>
/// A new channel needs two things. A stage: the channel as its module makes it, beside a fake of its network, with what the audience
/// sees there; it derives from <see cref="Stage"/> or <see cref="NetworkStage"/>, and the compiler asks for all that every channel
/// has. Two members are for channels that can do more: <see cref="Stage.Photos"/> when the traits take photos, and
/// <see cref="NetworkStage.Uploads"/> when these go ahead of the post. And a test class of a line or two that raises the stage.
/// What the tests expect follows from the channel's own traits: take a promise out of the traits and the tests expect a refusal.
/// The fake must not use the channel's code, and its clock is <see cref="NetworkPublisherContract.Clock"/>.
/// </remarks>
public abstract partial class PublisherContract
{
    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<Stage> RaiseAsync();

    [Fact]
    public async Task A_post_is_published_and_its_receipt_finds_it()
    {
        await using var stage = await RaiseAsync();
        var receipt = await Published(stage, Sample.Attempt("a"));
        Assert.NotEmpty(receipt.Id);
        Assert.Equal([Sample.Text("a")], stage.Visible);
        if (!stage.Readable)
            Assert.IsType<FindOutcome.CannotTell>(await stage.Publisher.FindAsync(Sample.Attempt("a"), Cancel));
        else
            Assert.Equal(receipt.Id, (await Found(stage.Publisher, Sample.Attempt("a"))).Id);
    }

    [Fact]
    public async Task What_was_never_sent_is_not_found()
    {
        await using var stage = await RaiseAsync();
        var found = await stage.Publisher.FindAsync(Sample.Attempt("never"), Cancel);
        Assert.IsNotType<FindOutcome.Found>(found);
    }

    [Fact]
    public async Task The_same_key_twice_is_one_post_where_the_channel_says_so()
    {
        await using var stage = await RaiseAsync();
        var first = await Published(stage, Sample.Attempt("a"));
        var second = await PublishAsync(stage.Publisher, Sample.Attempt("a") with { Number = 2 });
        if (stage.Publisher.Traits.Redelivery == Redelivery.Idempotent)
        {
            Assert.Equal(first.Id, stage.Out(second)?.Id);
            Assert.Single(stage.Visible);
        }
        else if (second is PublishOutcome.Unknown)
        {
            // The network refused it as a duplicate, which proves nothing about this post: reading it back does.
            Assert.Equal(first.Id, (await Found(stage.Publisher, Sample.Attempt("a") with { Number = 2 })).Id);
            Assert.Single(stage.Visible);
        }
        else if (second is PublishOutcome.Published again && stage.Visible.Count == 1)
        {
            // The network honoured the key this time, which is more than the channel promises.
            Assert.Equal(first.Id, again.Receipt.Id);
        }
        else
            Assert.True(stage.Visible.Count == 2 || second is PublishOutcome.Rejected, $"Neither doubled nor refused: {second}");
    }

    [Fact]
    public async Task Two_posts_stand_in_the_order_they_were_sent()
    {
        await using var stage = await RaiseAsync();
        await Published(stage, Sample.Attempt("a"));
        // Due a second later: a network that sorts by that time puts two of one instant in any order.
        var later = Sample.Post("b") with
        {
            Due = Sample.Post("a").Due.AddSeconds(1),
        };
        await Published(stage, Sample.Attempt("b") with { Post = later });
        Assert.Equal([Sample.Text("a"), Sample.Text("b")], stage.Visible);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_found_by_the_check_and_never_cut()
    {
        await using var stage = await RaiseAsync();
        var attempt = Sample.Attempt("long") with { Post = Sample.Post("long") with { Text = stage.OverlongText } };
        var problem = Assert.Single(stage.Publisher.Check(attempt.Post));
        Assert.Equal("text-length", problem.Rule);
        Assert.True(problem.Used > problem.Limit, $"{problem.Used} used of {problem.Limit}");
        Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage.Publisher, attempt));
        Assert.Empty(stage.Visible);
    }

    [Fact]
    public async Task The_authors_short_words_go_out_where_only_they_fit()
    {
        await using var stage = await RaiseAsync();
        var post = Sample.Post("long") with { Text = stage.OverlongText, Short = "Kort." };
        Assert.Empty(stage.Publisher.Check(post));
        await Published(stage, Sample.Attempt("long") with { Post = post });
        Assert.Equal(["Kort."], stage.Visible);
    }

    [Fact]
    public async Task Retracting_takes_the_post_away_and_twice_is_harmless()
    {
        await using var stage = await RaiseAsync();
        var receipt = await Published(stage, Sample.Attempt("a"));
        Assert.Equal(stage.Publisher.Traits.RetractWindow is not null, stage.Publisher is IRetractingPublisher);
        if (stage.Publisher is not IRetractingPublisher retracting)
            return;
        if (!stage.Deletes)
        {
            Assert.IsType<PublishOutcome.Rejected>(await retracting.RetractAsync(receipt, Cancel));
            Assert.Equal([Sample.Text("a")], stage.Visible);
            return;
        }
        Assert.IsType<PublishOutcome.Published>(await retracting.RetractAsync(receipt, Cancel));
        Assert.Empty(stage.Visible);
        Assert.IsType<PublishOutcome.Published>(await retracting.RetractAsync(receipt, Cancel));
    }

    [Fact]
    public async Task What_the_traits_promise_the_type_keeps()
    {
        await using var stage = await RaiseAsync();
        var traits = stage.Publisher.Traits;
        Assert.Equal(traits.EditWindow is not null, stage.Publisher is IEditingPublisher);
        Assert.Equal(traits.Amplifies, stage.Publisher is IAmplifyingPublisher);
        Assert.True(traits.AttemptTimeout > TimeSpan.Zero);
        Assert.Equal(traits.LookAfter.Order(), traits.LookAfter);
    }

    [Fact]
    public async Task A_healthy_channel_passes_its_preflight()
    {
        await using var stage = await RaiseAsync();
        var findings = await stage.Publisher.PreflightAsync(PreflightLevel.Connect, Cancel);
        Assert.NotEmpty(findings);
        Assert.DoesNotContain(findings, finding => finding.Level == FindingLevel.Bad);
    }

    /// <summary>As the courier does it: prepare, keep the intent, publish.</summary>
    private protected static async Task<PublishOutcome> PublishAsync(IPublisher publisher, Attempt attempt) =>
        await publisher.PrepareAsync(attempt, Cancel) switch
        {
            Preparation.Ready ready => await publisher.PublishAsync(attempt with { Intent = ready.Intent }, Cancel),
            Preparation.Failed { Outcome: not (PublishOutcome.Published or PublishOutcome.Accepted or PublishOutcome.Unknown) } failed =>
                failed.Outcome,
            var other => throw new InvalidOperationException($"No such preparation: {other}."),
        };

    private protected static async Task<Receipt> Published(Stage stage, Attempt attempt)
    {
        var outcome = await PublishAsync(stage.Publisher, attempt);
        return stage.Out(outcome) ?? throw new Xunit.Sdk.XunitException($"It is not out: {outcome}");
    }

    private protected static async Task<Receipt> Found(IPublisher publisher, Attempt attempt) =>
        Assert.IsType<FindOutcome.Found>(await publisher.FindAsync(attempt, Cancel)).Receipt;
}
