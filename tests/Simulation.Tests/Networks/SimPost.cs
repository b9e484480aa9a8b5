using FeedGame.Engine.Play;

namespace FeedGame.Simulation.Tests.Networks;

/// <summary>A post that a network has taken: what neighbours read.</summary>
internal sealed class SimPost(string id, string game, DeliveryKey key, string text, DateTimeOffset landed)
{
    public string Id => id;

    public string Game => game;

    public DeliveryKey Key => key;

    public string Text { get; set; } = text;

    public DateTimeOffset Landed => landed;

    public bool Retracted { get; set; }
}

/// <summary>A delivery as a network's post names it: <c>game/delivery</c>.</summary>
internal static class PostKey
{
    public static (string Game, DeliveryKey Key) Read(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return (key[..slash], DeliveryKey.Parse(key[(slash + 1)..]));
    }
}
