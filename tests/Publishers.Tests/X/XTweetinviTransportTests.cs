using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;
using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

public sealed class XTweetinviTransportTests : XTransportContract
{
    private static readonly XOptions Signed = new()
    {
        ConsumerKey = new Secret(FakeXKeys.Plain.ConsumerKey),
        ConsumerSecret = new Secret(FakeXKeys.Plain.ConsumerSecret),
        AccessToken = new Secret(FakeXKeys.Plain.AccessToken),
        AccessTokenSecret = new Secret(FakeXKeys.Plain.AccessTokenSecret),
    };

    private protected override string Transport => "tweetinvi";

    [Fact]
    public void It_waits_as_long_as_its_caller_does() =>
        Assert.Equal(Timeout.InfiniteTimeSpan, Assert.IsType<XTweetinviTransport>(Make(new Uri("http://127.0.0.1"))).Patience);

    /// <summary>Tweetinvi says 408 when it gives up; X did not.</summary>
    [Fact]
    public async Task Its_own_time_out_is_no_answer()
    {
        var over = new TaskCompletionSource();
        await using var wire = await XWire.StartAsync(_ => over.Task);
        var hasty = new XTweetinviTransport(Signed with { BaseUrl = wire.Address }, NetworkPublisherContract.Clock)
        {
            Patience = TimeSpan.FromMilliseconds(1),
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hasty.SendAsync(XCalls.Me, Cancel));
        over.SetResult();
    }
}
