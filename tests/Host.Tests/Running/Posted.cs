using FeedGame.Peers.X;

namespace FeedGame.Host.Tests.Running;

/// <summary>Reads posts as a player does.</summary>
internal static class Posted
{
    private const string RoundWord = "ronde ";
    private const string HintWord = "Hint ";

    /// <summary>The number of the round it names; 0 for none.</summary>
    public static int Round(FakeXPost post)
    {
        var at = post.Text.IndexOf(RoundWord, StringComparison.Ordinal);
        return at < 0 ? 0 : post.Text[at + RoundWord.Length] - '0';
    }

    /// <summary>What the author wrote, without the label and its time.</summary>
    public static string Body(FakeXPost post) => post.Text.Split('\n')[1];

    /// <summary>"Hint 1", "Hint 2" … of a round, in the order in which they were posted.</summary>
    public static IReadOnlyList<string> Hints(IEnumerable<FakeXPost> posts, int round) =>
        [
            .. posts
                .Where(post => Round(post) == round)
                .Select(Body)
                .Where(body => body.StartsWith(HintWord, StringComparison.Ordinal))
                .Select(body => body[..(HintWord.Length + 1)]),
        ];
}
