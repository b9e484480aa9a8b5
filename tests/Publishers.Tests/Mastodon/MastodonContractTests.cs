using FeedGame.Peers.Mastodon;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mastodon;

/// <summary>The contract with a server that honours idempotency keys.</summary>
public sealed class MastodonContractTests : NetworkPublisherContract
{
    protected override async Task<NetworkStage> RaiseNetworkAsync() => await MastodonStage.RaiseAsync();
}

/// <summary>The contract with a small, older server: no keys, the first form of uploads, no way to ask for a photo, no pages.</summary>
public sealed class SmallMastodonContractTests : NetworkPublisherContract
{
    protected override async Task<NetworkStage> RaiseNetworkAsync() =>
        await MastodonStage.RaiseAsync(
            new FakeMastodonRules
            {
                HonoursKeys = false,
                InstanceVersion = 1,
                NewUploads = false,
                TellsOfMedia = false,
                Pages = false,
                WrongTokenStatus = 422,
                Scopes = null,
            }
        );
}
