using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Webhook;

public sealed class WebhookContractTests : NetworkPublisherContract
{
    protected override async Task<NetworkStage> RaiseNetworkAsync() => await WebhookStage.RaiseAsync();
}
