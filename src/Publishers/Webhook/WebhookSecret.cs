using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FeedGame.Publishers.Webhook;

/// <summary>A secret shared with the consumer, and the signatures made with it (Standard Webhooks, symmetric <c>v1</c>). Pure.</summary>
internal sealed class WebhookSecret
{
    private const string Prefix = "whsec_";

    private readonly byte[] key;

    private WebhookSecret(byte[] key) => this.key = key;

    /// <summary>Null when it is none: <c>whsec_</c> and the base64 of 24 to 64 bytes.</summary>
    public static WebhookSecret? Read(string written)
    {
        var bytes = new byte[96];
        return
            written.StartsWith(Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(written[Prefix.Length..], bytes, out var length)
            && length is >= 24 and <= 64
            ? new WebhookSecret(bytes[..length])
            : null;
    }

    public string Sign(string id, long seconds, string body) =>
        "v1,"
        + Convert.ToBase64String(
            HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{seconds}.{body}")))
        );

    /// <summary>It shows itself nowhere.</summary>
    public override string ToString() => "***";
}
