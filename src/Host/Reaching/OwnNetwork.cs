using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace FeedGame.Host.Reaching;

/// <summary>The addresses that a host listens on, as this machine and its neighbours call them.</summary>
internal static class OwnNetwork
{
    /// <summary>What <c>control</c> on this machine calls: an address for all networks is none that can be called.</summary>
    public static string Here(string address) =>
        new Uri(address) is var listened && IsForAll(listened) ? $"{listened.Scheme}://127.0.0.1:{listened.Port}" : address;

    /// <summary>What a telephone on the same network calls; null when nobody but this machine is listened to.</summary>
    public static string? Nearby(string address) =>
        new Uri(address) is var listened && IsForAll(listened) && First() is { } own ? $"{listened.Scheme}://{own}:{listened.Port}" : null;

    private static bool IsForAll(Uri address) => address.Host is "0.0.0.0" or "[::]";

    private static IPAddress? First() =>
        NetworkInterface
            .GetAllNetworkInterfaces()
            .Where(card => card is { OperationalStatus: OperationalStatus.Up, NetworkInterfaceType: not NetworkInterfaceType.Loopback })
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(unicast => unicast.Address)
            .FirstOrDefault(own => own.AddressFamily == AddressFamily.InterNetwork);
}
