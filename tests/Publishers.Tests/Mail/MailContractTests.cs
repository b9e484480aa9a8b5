using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mail;

public sealed class MailContractTests : NetworkPublisherContract
{
    protected override async Task<NetworkStage> RaiseNetworkAsync() => await MailStage.RaiseAsync();
}
