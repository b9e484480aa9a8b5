using System.Net;
using System.Net.Sockets;

namespace FeedGame.Publishers.Webhook;

/// <summary>
/// Keeps a webhook from being pointed at what stands behind this machine's door. A name that changes its address between the look and
/// the call is not caught; who sets the address is the maintainer, not a stranger.
/// </summary>
internal static class WebhookAddress
{
    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("224.0.0.0/3"),
        IPNetwork.Parse("::/127"),
        IPNetwork.Parse("fc00::/7"),
        IPNetwork.Parse("fe80::/10"),
        IPNetwork.Parse("ff00::/8"),
    ];

    public static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Private.Any(network => network.Contains(plain));
    }

    /// <summary>True when the host is, or resolves to, an address that must not be called. A name that does not resolve is left to the call.</summary>
    public static async Task<bool> IsPrivateAsync(Uri address, CancellationToken cancel)
    {
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
            return IsPrivate(ip);
        try
        {
            return (await Dns.GetHostAddressesAsync(address.DnsSafeHost, cancel)).Any(IsPrivate);
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
