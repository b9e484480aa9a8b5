using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Tests.Contract.Loopback;

/// <summary>The contract, kept by a network that honours keys and takes uploads.</summary>
public sealed class IdempotentLoopbackTests : NetworkPublisherContract
{
    protected override Task<NetworkStage> RaiseNetworkAsync() => LoopbackStage.RaiseAsync(Redelivery.Idempotent);
}

/// <summary>The contract, kept by a network that can be read but makes a second post of a second attempt.</summary>
public sealed class VerifiableLoopbackTests : NetworkPublisherContract
{
    protected override Task<NetworkStage> RaiseNetworkAsync() => LoopbackStage.RaiseAsync(Redelivery.Verifiable);
}

/// <summary>The contract, kept by a network that tells nothing and takes photos only with the post.</summary>
public sealed class BlindLoopbackTests : NetworkPublisherContract
{
    protected override Task<NetworkStage> RaiseNetworkAsync() => LoopbackStage.RaiseAsync(Redelivery.Blind);
}

internal sealed class LoopbackStage(LoopbackNetwork network, Redelivery redelivery) : NetworkStage
{
    private readonly HttpClient http = new() { BaseAddress = network.Address };

    public override IPublisher Publisher => field ??= new LoopbackPublisher(http, redelivery, NetworkPublisherContract.Clock);

    public override IReadOnlyList<string> Visible => network.Visible;

    public override IReadOnlyList<SeenPhoto> Photos => network.Photos;

    public override string OverlongText => new('a', 151);

    public override Uploads? Uploads => redelivery == Redelivery.Blind ? null : network;

    public static async Task<NetworkStage> RaiseAsync(Redelivery redelivery) =>
        new LoopbackStage(await LoopbackNetwork.StartAsync(redelivery == Redelivery.Idempotent), redelivery);

    public override void FailNext(Fault fault) => network.FailNext(fault);

    public override Task UnplugAsync() => network.UnplugAsync();

    public override async ValueTask DisposeAsync()
    {
        http.Dispose();
        await network.DisposeAsync();
        await base.DisposeAsync();
    }
}
