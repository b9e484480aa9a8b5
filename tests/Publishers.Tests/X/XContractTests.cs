using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.X;

public sealed class XContractTests : NetworkPublisherContract
{
    protected override async Task<NetworkStage> RaiseNetworkAsync() => await XStage.RaiseAsync();
}
