using System.Collections.Immutable;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Couriers;
using FeedGame.Engine.Erasure;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Live;

/// <summary>An append that is decided and not yet written: the facts, and all that follows from them.</summary>
internal sealed record Draft(
    LiveGame Game,
    IReadOnlyList<JournalEntry> Entries,
    GameState After,
    FeedView? View,
    byte[] Hash,
    Commit Commit
)
{
    /// <summary>
    /// Adds to <paramref name="facts"/> what the timeline asks for by now, so that a command and its consequences are one append.
    /// Null when there is nothing to write.
    /// </summary>
    public static Draft? Of(
        LiveGame game,
        Accounts accounts,
        IReadOnlyList<GameEvent> facts,
        IReadOnlyList<StoredText> texts,
        DateTimeOffset now
    )
    {
        var before = game.State;
        var entries = new List<JournalEntry>();
        var state = before;
        foreach (var fact in facts)
            state = Step(entries, state, InPlace(fact, state, accounts), now);
        var decision = Timelines.Timeline.Decide(game.Plan, state, now);
        foreach (var fact in decision.Facts)
            entries.Add(new JournalEntry(before.Seq + entries.Count + 1, now, fact));
        return entries.Count == 0 ? null : Complete(game, accounts, entries, texts, decision.After, decision.NextWake);
    }

    /// <summary>The instant it was decided for.</summary>
    public DateTimeOffset At => Entries[0].At;

    /// <summary>True when what is in flight must be cut short.</summary>
    public bool Stops => After.Status == GameStatus.Stopped && Entries.Any(entry => entry.Event is GameStopped);

    /// <summary>What the channels can do is known here and not to the rules, so it is written down with the correction.</summary>
    private static GameEvent InPlace(GameEvent fact, GameState state, Accounts accounts) =>
        fact switch
        {
            InjectReleased { Kind: InjectKind.Correction } correction => correction with { InPlace = Editable(state, accounts) },
            ReleasePending { Kind: InjectKind.Correction } correction => correction with { InPlace = Editable(state, accounts) },
            _ => fact,
        };

    private static IReadOnlyList<string> Editable(GameState state, Accounts accounts) =>
        [.. state.Channels.Where(channel => accounts.Find(channel)?.Traits.EditWindow is not null)];

    private static GameState Step(List<JournalEntry> entries, GameState state, GameEvent fact, DateTimeOffset now)
    {
        var entry = new JournalEntry(state.Seq + 1, now, fact);
        entries.Add(entry);
        return Fold.Apply(state, entry);
    }

    private static Draft Complete(
        LiveGame game,
        Accounts accounts,
        List<JournalEntry> entries,
        IReadOnlyList<StoredText> texts,
        GameState after,
        DateTimeOffset? nextWake
    )
    {
        var projection = new Projection(
            game.Plan,
            accounts,
            game.Items,
            id => texts.FirstOrDefault(text => text.Id == id)?.Text ?? game.Words(id)
        );
        // Each entry in the light of the state it leads to, as when the feed is made again from the journal.
        var state = game.State;
        foreach (var entry in entries)
            projection.Add(entry, state = entries.Count == 1 ? after : Fold.Apply(state, entry));
        var withdrawn = projection.Withdrawn();
        var lines = Lines(entries, game.Hash);
        var commit = new Commit(
            game.Key,
            game.State.Seq,
            after.Status,
            nextWake,
            lines,
            projection.Rows(game.State, after),
            projection.Items,
            withdrawn,
            texts
        )
        {
            Erased =
            [
                .. entries
                    .Select(entry => entry.Event)
                    .OfType<ConsentWithdrawn>()
                    .SelectMany(gone => Consents.Photos(game.Plan, gone.Consent)),
            ],
            Forgotten = [.. entries.SelectMany(entry => Forgotten(entry.Event))],
        };
        return new Draft(game, entries, after, Views.Next(game, after, projection.Items, withdrawn), lines[^1].Hash, commit);
    }

    private static IReadOnlyList<string> Forgotten(GameEvent fact) =>
        fact switch
        {
            ReportErased report => report.Texts,
            PersonErased person => person.Texts,
            _ => [],
        };

    private static JournalLine[] Lines(List<JournalEntry> entries, byte[] hash)
    {
        var lines = new JournalLine[entries.Count];
        for (var index = 0; index < lines.Length; index++)
        {
            var entry = entries[index];
            var (name, body) = (EventNames.Of(entry.Event), EventJson.Write(entry.Event));
            hash = JournalChain.Next(hash, entry.Seq, entry.At.Ms(), name, body);
            lines[index] = new JournalLine(entry.Seq, entry.At, name, body, hash);
        }
        return lines;
    }
}
