using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Tests.Contract;

/// <summary>
/// What a channel with a network must do when the network does not. A post that is doubled or silently lost is the failure that
/// all of this is about.
/// </summary>
public abstract partial class NetworkPublisherContract : PublisherContract
{
    /// <summary>What the fake server asks for with a rate limit, counted from the publisher's wall time.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(90);

    /// <summary>The publisher's wall time in these tests.</summary>
    public static readonly FixedTime Clock = new(new DateTimeOffset(2026, 9, 27, 18, 0, 0, TimeSpan.Zero));

    protected abstract Task<NetworkStage> RaiseNetworkAsync();

    protected sealed override async Task<Stage> RaiseAsync() => await RaiseNetworkAsync();

    [Fact]
    public async Task A_lost_answer_is_unknown_and_reading_back_or_repeating_leaves_one_post()
    {
        await using var stage = await RaiseNetworkAsync();
        stage.FailNext(Fault.AnswerLost);
        Assert.IsType<PublishOutcome.Unknown>(await PublishAsync(stage.Publisher, Sample.Attempt("a")));
        Assert.Equal([Sample.Text("a")], stage.Visible);

        var found = await stage.Publisher.FindAsync(Sample.Attempt("a"), Cancel);
        if (!stage.Readable)
            Assert.IsType<FindOutcome.CannotTell>(found);
        else
            Assert.IsType<FindOutcome.Found>(found);
        if (stage.Publisher.Traits.Redelivery == Redelivery.Idempotent)
            await Published(stage, Sample.Attempt("a") with { Number = 2 });
        Assert.Single(stage.Visible);
    }

    [Theory]
    [InlineData(Fault.RateLimitInSeconds)]
    [InlineData(Fault.RateLimitUntil)]
    public async Task A_rate_limit_defers_the_account_until_the_network_says(Fault style)
    {
        await using var stage = await RaiseNetworkAsync();
        stage.FailNext(style);
        var deferred = Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage.Publisher, Sample.Attempt("a")));
        Assert.Equal(DeferScope.Account, deferred.Scope);
        Assert.InRange(deferred.Until - Clock.GetUtcNow(), stage.RateLimitWait, stage.RateLimitWait + TimeSpan.FromSeconds(1));
        Assert.Empty(stage.Visible);
        await Published(stage, Sample.Attempt("a") with { Number = 2 });
    }

    [Fact]
    public async Task An_expired_token_blocks_the_channel()
    {
        await using var stage = await RaiseNetworkAsync();
        stage.FailNext(Fault.TokenExpired);
        Assert.IsType<PublishOutcome.Blocked>(await PublishAsync(stage.Publisher, Sample.Attempt("a")));
        Assert.Empty(stage.Visible);
    }

    [Fact]
    public async Task A_refused_text_is_rejected_and_the_next_one_goes_out()
    {
        await using var stage = await RaiseNetworkAsync();
        stage.FailNext(Fault.Refused);
        Assert.IsType<PublishOutcome.Rejected>(await PublishAsync(stage.Publisher, Sample.Attempt("a")));
        await Published(stage, Sample.Attempt("b"));
        Assert.Equal([Sample.Text("b")], stage.Visible);
    }

    [Fact]
    public async Task Without_a_connection_nothing_left_and_nothing_is_unknown()
    {
        await using var stage = await RaiseNetworkAsync();
        await stage.UnplugAsync();
        Assert.IsType<PublishOutcome.Deferred>(await PublishAsync(stage.Publisher, Sample.Attempt("a")));
        Assert.IsType<FindOutcome.CannotTell>(await stage.Publisher.FindAsync(Sample.Attempt("a"), Cancel));
        Assert.Contains(await stage.Publisher.PreflightAsync(PreflightLevel.Connect, Cancel), finding => finding.Level == FindingLevel.Bad);
    }
}
