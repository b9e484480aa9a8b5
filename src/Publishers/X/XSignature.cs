using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace FeedGame.Publishers.X;

/// <summary>
/// OAuth 1.0a with HMAC-SHA1 (RFC 5849, section 3.4). Pure. A JSON body is not signed; what stands in the query is, decoded and
/// encoded again, so that it does not matter how the caller encoded it.
/// </summary>
internal static class XSignature
{
    /// <summary>What follows <c>OAuth</c> in the Authorization header.</summary>
    public static string Parameters(XOptions keys, HttpMethod method, Uri address, long seconds, string nonce)
    {
        var oauth = new List<KeyValuePair<string, string>>
        {
            new("oauth_consumer_key", keys.ConsumerKey.Reveal()),
            new("oauth_nonce", nonce),
            new("oauth_signature_method", "HMAC-SHA1"),
            new("oauth_timestamp", seconds.ToString(CultureInfo.InvariantCulture)),
            new("oauth_token", keys.AccessToken.Reveal()),
            new("oauth_version", "1.0"),
        };
        var signature = Sign(keys, BaseString(method, address, [.. oauth, .. Query(address)]));
        oauth.Add(new("oauth_signature", signature));
        return string.Join(", ", oauth.Select(pair => $"{pair.Key}=\"{Encode(pair.Value)}\""));
    }

    private static string BaseString(HttpMethod method, Uri address, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var sorted = parameters
            .Select(pair => (Name: Encode(pair.Key), Value: Encode(pair.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}");
        // Scheme and host in lower case, and the port only where it is not the scheme's own: so does Uri.
        var place = address.GetLeftPart(UriPartial.Path);
        return $"{method.Method}&{Encode(place)}&{Encode(string.Join('&', sorted))}";
    }

    private static IEnumerable<KeyValuePair<string, string>> Query(Uri address) =>
        address
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .Select(part => KeyValuePair.Create(WebUtility.UrlDecode(part[0]), part.Length > 1 ? WebUtility.UrlDecode(part[1]) : ""));

    private static string Sign(XOptions keys, string baseString)
    {
        var key = Encoding.ASCII.GetBytes($"{Encode(keys.ConsumerSecret.Reveal())}&{Encode(keys.AccessTokenSecret.Reveal())}");
#pragma warning disable CA5350 // The network takes this and no other.
        return Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.ASCII.GetBytes(baseString)));
#pragma warning restore CA5350
    }

    /// <summary>RFC 3986: all but letters, digits, <c>-._~</c>.</summary>
    private static string Encode(string value) => Uri.EscapeDataString(value);
}
