using System.Text.Json;
using System.Text.Json.Nodes;
using FeedGame.Peers.Loopback;

namespace FeedGame.Peers.Bluesky;

/// <summary>Sessions: made with the password, kept alive with the refresh token, which is good for one use.</summary>
internal sealed class FakeBlueskyDoor
{
    /// <summary>In five minutes; no test lasts that long.</summary>
    private const int MostLogIns = 30;

    private readonly HashSet<string> expired = new(StringComparer.Ordinal);
    private string access = "";
    private string refresh = "";
    private int made;
    private int logIns;
    private bool revoked;

    public bool ExpireAccess() => expired.Add(access);

    public bool ExpireSession() => expired.Add(access) | expired.Add(refresh);

    public bool Revoke() => revoked = true;

    /// <summary>Why a token is refused; null when it is good.</summary>
    public PeerAnswer? Refuses(string? token) =>
        token is null ? Error(401, "AuthMissing", "Authentication Required")
        : expired.Contains(token) || revoked ? Error(400, "ExpiredToken", "Token has expired")
        : token != access ? Error(400, "InvalidToken", "Token could not be verified")
        : null;

    public PeerAnswer LogIn(JsonElement body)
    {
        if (++logIns > MostLogIns)
            return Error(429, "RateLimitExceeded", "Rate Limit Exceeded");
        var right = !revoked && Field(body, "identifier") == FakeBluesky.Handle && Field(body, "password") == FakeBluesky.Password;
        return right ? Session() : Error(401, "AuthenticationRequired", "Invalid identifier or password");
    }

    public PeerAnswer Refresh(string? token) =>
        token is null ? Error(401, "AuthMissing", "Authentication Required")
        : expired.Contains(token) || revoked ? Error(400, "ExpiredToken", "Token has been revoked")
        : token != refresh ? Error(400, "InvalidToken", "Token could not be verified")
        : Session();

    public static PeerAnswer Error(int status, string error, string message) =>
        new(status, new JsonObject { ["error"] = error, ["message"] = message }.ToJsonString());

    private static string? Field(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var value) ? value.GetString() : null;

    private PeerAnswer Session()
    {
        expired.Add(refresh);
        made++;
        (access, refresh) = ($"access{made}", $"refresh{made}");
        var session = new JsonObject
        {
            ["did"] = FakeBluesky.Account,
            ["handle"] = FakeBluesky.Handle,
            ["accessJwt"] = access,
            ["refreshJwt"] = refresh,
            ["active"] = true,
        };
        return new PeerAnswer(200, session.ToJsonString());
    }
}
