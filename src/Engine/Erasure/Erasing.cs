using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Erasure;

/// <summary>
/// What may be erased, and when (PRODUCT rule 10). The journal stays as it is: it holds ids and salted digests, so that the chain of
/// hashes and the state that it leads to are the same before and after.
/// </summary>
internal static class Erasing
{
    /// <summary>How long after EndEx a game's personal data is kept (E5).</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>Said again it is harmless: what a crash left is erased then.</summary>
    public static CommandDecision Purge(Situation situation) =>
        !situation.State.Over ? Situation.Refused(Refusals.NotOverYet)
        : situation.State.PurgedAt is null ? Situation.Accepted(Replies.Purged, new GamePurged(situation.By))
        : Situation.Accepted(Replies.Purged);

    public static bool IsDue(GameState state, DateTimeOffset now) =>
        state is { Over: true, PurgedAt: null, EndedAt: { } ended } && now >= ended + KeptFor;

    /// <summary>Which of the stored texts go with a person, by the words that name them. What is still to go out keeps its words.</summary>
    /// <param name="texts">The game's stored texts by id.</param>
    public static IReadOnlyList<string> About(
        GameState state,
        IEnumerable<KeyValuePair<string, string>> texts,
        IReadOnlyCollection<string> words
    )
    {
        var unsent = Unsent(state).ToHashSet(StringComparer.Ordinal);
        return [.. texts.Where(text => Mentions(text.Value, words)).Select(text => text.Key).Where(id => !unsent.Contains(id))];
    }

    /// <summary>What still names the person and is not ours to take away silently: messages that are public, or will be.</summary>
    public static IReadOnlyList<InjectId> Left(
        GameState state,
        IEnumerable<KeyValuePair<string, string>> texts,
        IEnumerable<(long Seq, string Words)> items,
        IReadOnlyCollection<string> words
    )
    {
        var named = texts.Where(text => Mentions(text.Value, words)).Select(text => text.Key).ToHashSet(StringComparer.Ordinal);
        var shown = items.Where(item => Mentions(item.Words, words)).Select(item => item.Seq).ToHashSet();
        return
        [
            .. state
                .Injects.Values.Where(inject =>
                    inject.Releases.Any(shown.Contains) || (inject.ReleasedAt is null && inject.Text is { } text && named.Contains(text.Id))
                )
                .Select(inject => inject.Id)
                .OrderBy(id => id.ToString(), StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Unsent(GameState state) =>
        state
            .Injects.Values.Where(inject => inject.ReleasedAt is null)
            .Select(inject => inject.Text)
            .Concat(state.Pending.Select(pending => pending.Text))
            .OfType<TextRef>()
            .Select(text => text.Id);

    private static bool Mentions(string text, IReadOnlyCollection<string> words) =>
        words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
