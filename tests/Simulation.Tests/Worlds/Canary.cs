using FeedGame.Engine.Games;

namespace FeedGame.Simulation.Tests.Worlds;

/// <summary>The mark in every planned text that tells which inject it belongs to, so that one which leaks is recognised anywhere.</summary>
internal static class Canary
{
    public static string Of(string game, InjectId inject) => $"[{game}:{inject}]";

    /// <summary>Marks the injects of one round.</summary>
    public static Func<string, string> Round(string game, string round) => id => Of(game, new InjectId(round, id));

    /// <summary>The first mark in a text; null when it has none.</summary>
    public static string? In(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(']', open);
        return close < 0 ? null : text[open..(close + 1)];
    }
}
