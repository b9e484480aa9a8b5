using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Tests.Contract;

/// <summary>Posts for the contract: short enough for any network, each with a text of its own.</summary>
internal static class Sample
{
    private static readonly DateTimeOffset Due = new(2026, 9, 27, 18, 0, 0, TimeSpan.Zero);

    public static readonly Photo Photo = Photos(1)[0];

    /// <summary>No real images, because no channel decodes one; each with bytes and words of its own.</summary>
    public static IReadOnlyList<Photo> Photos(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(n => new Photo(new byte[] { 0x89, 0x50, 0x4E, 0x47, (byte)n }, "image/png", $"Een zwarte tas, van kant {n}", 4, 4)),
        ];

    public static string Text(string key) => $"SPELBERICHT {key} EINDE SPELBERICHT";

    public static Post Post(string key) =>
        new()
        {
            Key = key,
            Text = Text(key),
            Due = Due,
        };

    /// <summary>The attempt for a post with these photos.</summary>
    public static Attempt Attempt(string key, IReadOnlyList<Photo> photos) =>
        Attempt(key) with
        {
            Post = Post(key) with { Photos = photos },
        };

    public static Attempt Attempt(string key) => new(Post(key), 1, Due);
}

/// <summary>A clock that stands still.</summary>
public sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
