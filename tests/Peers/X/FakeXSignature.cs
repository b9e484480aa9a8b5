using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FeedGame.Peers.X;

/// <summary>
/// Checks OAuth 1.0a from the bytes of the request line, by the letter of RFC 5849 and without any code of the sender's: own encoding,
/// own decoding, own order.
/// </summary>
internal sealed class FakeXSignature(FakeXKeys keys, TimeProvider time)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly HashSet<string> nonces = new(StringComparer.Ordinal);

    /// <summary>Why the request is refused; null when it is signed well.</summary>
    /// <param name="place">Scheme, host with its port, and path, as they were sent.</param>
    public string? Refuses(string method, string place, string query, string? authorization)
    {
        if (authorization?.StartsWith("OAuth ", StringComparison.Ordinal) != true)
            return "no OAuth header";
        var told = Told(authorization[6..]);
        return Wrong(told, "oauth_consumer_key", keys.ConsumerKey)
            ?? Wrong(told, "oauth_token", keys.AccessToken)
            ?? Wrong(told, "oauth_signature_method", "HMAC-SHA1")
            ?? Wrong(told, "oauth_version", "1.0")
            ?? Wrong(told, "oauth_signature", Expected(method, place, query, told))
            ?? WrongTime(told)
            ?? (nonces.Add($"{told["oauth_timestamp"]} {told.GetValueOrDefault("oauth_nonce")}") ? null : "nonce used twice");
    }

    private static string? Wrong(Dictionary<string, string> told, string name, string expected) =>
        told.GetValueOrDefault(name) == expected ? null : "wrong " + name;

    private string? WrongTime(Dictionary<string, string> told) =>
        long.TryParse(told.GetValueOrDefault("oauth_timestamp"), CultureInfo.InvariantCulture, out var seconds)
        && (time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() <= Skew
            ? null
            : "timestamp out of bounds";

    private string Expected(string method, string place, string query, Dictionary<string, string> told)
    {
        var pairs = told.Where(pair => pair.Key != "oauth_signature").Select(pair => Encode(pair.Key) + "=" + Encode(pair.Value)).ToList();
        foreach (var part in query.Split('&').Where(part => part.Length > 0))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            pairs.Add(
                equals < 0 ? Encode(Decode(part)) + "=" : Encode(Decode(part[..equals])) + "=" + Encode(Decode(part[(equals + 1)..]))
            );
        }
        pairs.Sort(StringComparer.Ordinal);
        var text = method.ToUpperInvariant() + "&" + Encode(place) + "&" + Encode(string.Join("&", pairs));
        var key = Encode(keys.ConsumerSecret) + "&" + Encode(keys.AccessTokenSecret);
#pragma warning disable CA5350 // The network takes this and no other.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }

    private static Dictionary<string, string> Told(string header)
    {
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in header.Split(','))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                told[Decode(part[..equals].Trim())] = Decode(part[(equals + 1)..].Trim().Trim('"'));
        }
        return told;
    }

    private static string Encode(string value)
    {
        var encoded = new StringBuilder();
        foreach (var each in Encoding.UTF8.GetBytes(value))
        {
            var letter = (char)each;
            if (letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~')
                encoded.Append(letter);
            else
                encoded.Append('%').Append(each.ToString("X2", CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }

    private static string Decode(string value)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == '%' && at + 2 <= value.Length - 1)
            {
                bytes.Add(Convert.ToByte(value.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
                bytes.Add(value[at] == '+' ? (byte)' ' : (byte)value[at]);
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
