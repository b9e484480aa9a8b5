using System.Text;
using System.Text.RegularExpressions;
using FeedGame.Abstractions.Texts;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Forecasts;

/// <summary>
/// Texts that an account would have twice within a week. Networks compare without links and spaces; a text in which only the clock
/// differs gets through, but looks like spam when a whole evening does.
/// </summary>
internal static partial class RepeatedTexts
{
    /// <summary>Stands for any link: a network shows it otherwise than it was sent.</summary>
    private const char Link = '\uFFFC';

    /// <summary>What this game itself sent is no repeat: it is not sent again.</summary>
    public static IEnumerable<Remark.Repeated> In(
        string game,
        IReadOnlyList<ChannelPost> posts,
        IReadOnlyList<EarlierPost> earlier,
        TextRule rule
    )
    {
        var own = earlier.Where(post => post.Game == game).Select(post => Key(post.Text, rule)).ToHashSet(StringComparer.Ordinal);
        var planned = posts.Select(post => (Post: post, Key: Key(post.Text, rule))).Where(each => !own.Contains(each.Key)).ToList();
        foreach (var repeated in Within(game, planned))
            yield return repeated;
        // A store knows which game it was; the account itself tells the same once more.
        foreach (var sent in earlier.Where(post => post.Game != game).GroupBy(post => post.Game).OrderBy(sent => sent.Key is null))
        {
            var others = sent.Select(post => (post.At, Key: Key(post.Text, rule))).Where(other => !own.Contains(other.Key)).ToList();
            var repeats = Against(sent.Key, planned, others).ToList();
            foreach (var repeated in repeats)
                yield return repeated;
            planned.RemoveAll(each => repeats.Exists(repeated => repeated.Injects.Contains(each.Post.Inject)));
        }
    }

    private static IEnumerable<Remark.Repeated> Within(string game, IReadOnlyList<(ChannelPost Post, string Key)> planned)
    {
        var again = planned
            .Where(each =>
                planned.Any(other => other.Key == each.Key && other.Post.At < each.Post.At && IsRecent(other.Post.At, each.Post))
            )
            .Select(each => each.Post.Inject)
            .ToList();
        if (again.Count > 0)
            yield return new Remark.Repeated(again, Exact: true, game);
    }

    private static IEnumerable<Remark.Repeated> Against(
        string? source,
        IReadOnlyList<(ChannelPost Post, string Key)> planned,
        IReadOnlyList<(DateTimeOffset At, string Key)> others
    )
    {
        List<InjectId> exact = [];
        List<InjectId> near = [];
        foreach (var (post, key) in planned)
        {
            var recent = others.Where(other => IsRecent(other.At, post)).Select(other => other.Key).ToList();
            if (recent.Contains(key))
                exact.Add(post.Inject);
            else if (recent.Select(WithoutClock).Contains(WithoutClock(key), StringComparer.Ordinal))
                near.Add(post.Inject);
        }
        if (exact.Count > 0)
            yield return new Remark.Repeated(exact, Exact: true, source);
        if (near.Count > 0)
            yield return new Remark.Repeated(near, Exact: false, source);
    }

    private static bool IsRecent(DateTimeOffset earlier, ChannelPost post) => post.At - earlier < ChannelForecast.RepeatsWithin;

    private static string Key(string text, TextRule rule)
    {
        var normal = text.Normalize(NormalizationForm.FormC);
        var plain = new StringBuilder();
        var at = 0;
        foreach (var link in rule.Links(normal))
        {
            plain.Append(normal, at, link.Start - at).Append(Link);
            at = link.Start + link.Length;
        }
        return Spaces().Replace(plain.Append(normal, at, normal.Length - at).ToString(), " ").Trim();
    }

    private static string WithoutClock(string key) => ClockTime().Replace(key, "0:00");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<!\d)\d{1,2}:\d{2}(?!\d)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClockTime();
}
