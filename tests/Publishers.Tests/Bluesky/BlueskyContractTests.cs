using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Bluesky;

public sealed class BlueskyContractTests : NetworkPublisherContract
{
    protected override async Task<NetworkStage> RaiseNetworkAsync() => await BlueskyStage.RaiseAsync();
}
