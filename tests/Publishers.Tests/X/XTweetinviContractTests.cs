using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.X;

/// <summary>The whole channel over Tweetinvi.</summary>
public sealed class XTweetinviContractTests : NetworkPublisherContract
{
    protected override async Task<NetworkStage> RaiseNetworkAsync() =>
        new XStage(
            await FakeX.StartAsync(Clock, FakeXKeys.Plain, TestContext.Current.CancellationToken),
            Clock,
            FakeXKeys.Plain,
            "tweetinvi"
        );
}
