using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Data;
using FeedGame.Host.Reaching;

namespace FeedGame.Host.Preflights;

/// <summary>Whether the address that stands on the posters leads to the host that plays from this folder, over https.</summary>
internal static class AddressPreflight
{
    /// <param name="network">How the public address is reached; a proxy's own certificate is not trusted unless the machine trusts it.</param>
    public static async Task<IReadOnlyList<PreflightLine>> RunAsync(
        Uri? address,
        string folder,
        HttpMessageHandler network,
        CancellationToken cancel
    )
    {
        if (address is null)
            return [];
        if (!PublicAddress.IsSafe(address))
            return [Line(FindingLevel.Bad, ReachWords.PlainHttp(PublicAddress.Text(address)))];
        if (HostFile.Read(folder) is not { } host || await NonceAsync(host, network, cancel) is not { } nonce)
            return [Line(FindingLevel.Warning, ReachWords.NoHost(folder))];
        var (good, said) = await Reach.LookAsync(address, nonce, network, cancel);
        return [Line(good ? FindingLevel.Good : FindingLevel.Bad, said)];
    }

    /// <summary>What the host itself says; null when it is not there.</summary>
    private static async Task<string?> NonceAsync(HostFile host, HttpMessageHandler network, CancellationToken cancel)
    {
        using var client = new HttpClient(network, disposeHandler: false);
        try
        {
            return await client.GetStringAsync(new Uri(new Uri(host.Address), Reach.Path), cancel);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static PreflightLine Line(FindingLevel level, LocalText text) => new("", PreflightSubject.Address, level, text);
}
