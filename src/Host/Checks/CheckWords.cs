using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Checks;

/// <summary>What <c>check</c> says itself; the mistakes come from the reader.</summary>
internal static class CheckWords
{
    public static readonly LocalText Good = new("in orde", "good");

    public static readonly LocalText Warning = new("let op: ", "warning: ");

    public static LocalText Next(string game) =>
        new($"Nu de generale repetitie: feedgame rehearse {game}", $"Now rehearse: feedgame rehearse {game}");

    public static LocalText Tight(TightPost post) =>
        new(
            $"{post.Channel}: het langst is {post.Inject}, {post.Used}/{post.Max}; nog {post.Left} over.",
            $"{post.Channel}: the longest is {post.Inject}, {post.Used}/{post.Max}; {post.Left} left."
        );

    public static LocalText Count(int problems) =>
        problems == 1
            ? new("1 fout. Verbeter die en controleer opnieuw.", "1 mistake. Mend it and check again.")
            : new($"{problems} fouten. Verbeter ze en controleer opnieuw.", $"{problems} mistakes. Mend them and check again.");
}
