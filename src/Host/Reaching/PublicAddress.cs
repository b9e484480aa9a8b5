using FeedGame.Host.Commands;

namespace FeedGame.Host.Reaching;

/// <summary>The address by which the public and the team find this host: what links, QR codes and feeds hold.</summary>
internal static class PublicAddress
{
    /// <summary>
    /// Null for none. Throws <see cref="RefusedException"/> for what is no bare http or https address: a page under a path of somebody else's
    /// site would lose its links and its cookies.
    /// </summary>
    public static Uri? Read(string? written, string lang)
    {
        if (string.IsNullOrWhiteSpace(written))
            return null;
        return Uri.TryCreate(written, UriKind.Absolute, out var address) && IsBare(address)
            ? address
            : throw new RefusedException(ReachWords.BadAddress(written).In(lang));
    }

    /// <summary>Without a slash at the end, so that a path follows it.</summary>
    public static string Text(Uri address) => address.GetLeftPart(UriPartial.Authority);

    /// <summary>Encrypted, or not leaving this machine.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;

    private static bool IsBare(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address is { AbsolutePath: "/", Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0, Host.Length: > 0 };
}
