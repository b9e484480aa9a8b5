namespace FeedGame.Publishers.Tests.X;

public sealed class XHttpTransportTests : XTransportContract
{
    private protected override string Transport => "http";
}
