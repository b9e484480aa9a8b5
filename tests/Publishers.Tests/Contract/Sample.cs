using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Tests.Contract;

/// <summary>Posts for the contract: short enough for any network, each with a text of its own.</summary>
internal static class Sample
{
    private static readonly DateTimeOffset Due = new(2026, 9, 27, 18, 0, 0, TimeSpan.Zero);

    /// <summary>Not a real image: no channel decodes one.</summary>
    public static readonly Photo Photo = new(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, "image/png", "Een zwarte tas", 4, 4);

    public static string Text(string key) => $"SPELBERICHT {key} EINDE SPELBERICHT";

    public static Post Post(string key) =>
        new()
        {
            Key = key,
            Text = Text(key),
            Due = Due,
        };

    public static Attempt Attempt(string key) => new(Post(key), 1, Due);
}

/// <summary>A clock that stands still.</summary>
public sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
