using System.Text.Json;

namespace FeedGame.Publishers.X;

/// <summary>Whose keys these are.</summary>
/// <param name="Name">As people know it, without the @; empty when X did not tell.</param>
/// <param name="Verified">Null when X did not tell.</param>
/// <param name="Protected">Only its followers see what it posts.</param>
internal sealed record XAccount(string Name, bool? Verified, bool Protected)
{
    public static XAccount Read(string body)
    {
        using var json = XJson.Read(body);
        var data = json?.RootElement.Inner("data") ?? default;
        return new XAccount(data.Text("username"), IsVerified(data), data.Inner("protected").ValueKind == JsonValueKind.True);
    }

    /// <summary>Two fields tell of it, and either may be missing: the kind holds for paid accounts, too.</summary>
    private static bool? IsVerified(JsonElement data) =>
        data.Text("verified_type") is { Length: > 0 } type
            ? type != "none"
            : data.Inner("verified").ValueKind switch
            {
                JsonValueKind.True => true,
                JsonValueKind.False => false,
                _ => null,
            };
}
