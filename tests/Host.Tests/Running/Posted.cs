using System.Text.RegularExpressions;
using FeedGame.Peers.X;

namespace FeedGame.Host.Tests.Running;

/// <summary>Reads posts as a player does.</summary>
internal static partial class Posted
{
    /// <summary>The number of the round it names; 0 for none.</summary>
    public static int Round(FakeXPost post) => RoundWord().Match(post.Text) is { Success: true } match ? match.Groups[1].Value[0] - '0' : 0;

    /// <summary>What the author wrote, without the label and its time.</summary>
    public static string Body(FakeXPost post) => post.Text.Split('\n')[1];

    /// <summary>"Hint 1", "Hint 2" … of a round, in the order in which they were posted.</summary>
    public static IReadOnlyList<string> Hints(IEnumerable<FakeXPost> posts, int round) =>
        [
            .. posts
                .Where(post => Round(post) == round)
                .Select(post => HintWord().Match(post.Text))
                .Where(match => match.Success)
                .Select(match => match.Value),
        ];

    [GeneratedRegex("ronde (\\d)")]
    private static partial Regex RoundWord();

    [GeneratedRegex("Hint \\d")]
    private static partial Regex HintWord();
}
