using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Telegram;

public sealed class TelegramContractTests : NetworkPublisherContract
{
    protected override async Task<NetworkStage> RaiseNetworkAsync() => await TelegramStage.RaiseAsync();
}
