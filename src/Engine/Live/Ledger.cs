using FeedGame.Engine.Couriers;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Live;

/// <summary>
/// Every append to a journal. A decision depends on the state: it is taken under the game's turn, and taken again when somebody on
/// another node was faster. An observation does not: those that wait for one game share a transaction and never give up.
/// </summary>
internal sealed class Ledger(GameTable games, CommitQueue queue, Accounts accounts, Clocks clocks, Followers followers)
{
    /// <summary>How often a decision is taken again when it lost.</summary>
    public const int MostTries = 5;

    private static readonly TimeSpan AsGoodAsNow = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan DiskPause = TimeSpan.FromSeconds(1);

    /// <summary>Decides and writes. <paramref name="decide"/> may run several times and must be pure.</summary>
    /// <returns>What the last decision said, and whether it is on disk.</returns>
    public async Task<T> DecideAsync<T>(LiveGame game, Func<GameState, DateTimeOffset, Proposal<T>> decide, CancellationToken cancel)
    {
        Draft? written = null;
        await game.EnterAsync(cancel);
        try
        {
            for (var attempt = 1; attempt <= MostTries; attempt++)
            {
                var now = Now(game);
                var proposal = decide(game.State, now);
                written = Draft.Of(game, accounts, proposal.Facts, proposal.Texts, now);
                if (written is null || await WriteAsync(written))
                    return proposal.Answer;
            }
        }
        catch (Microsoft.Data.Sqlite.SqliteException problem)
        {
            written = null;
            throw StoreException.NothingDone(problem);
        }
        finally
        {
            game.Leave();
            Follow(written, game);
        }
        throw new StoreException($"Game \"{game.Id}\" changed {MostTries} times while it was being decided. Try again.");
    }

    /// <summary>Writes what was seen; <paramref name="fact"/> tells it in the light of the newest state, or null for nothing.</summary>
    public async Task<GameEvent?> ObserveAsync(LiveGame game, Func<GameState, DateTimeOffset, GameEvent?> fact, CancellationToken cancel)
    {
        var mine = new Observation(fact);
        game.Waiting.Enqueue(mine);
        while (!mine.Done.Task.IsCompleted)
        {
            if (!await TryWriteWaitingAsync(game, cancel))
                await Task.Delay(DiskPause, clocks.Game, cancel);
        }
        return await mine.Done.Task;
    }

    /// <summary>False when the disk refused: the turn is given back in between, so that a person who commands is told.</summary>
    private async Task<bool> TryWriteWaitingAsync(LiveGame game, CancellationToken cancel)
    {
        Draft? written = null;
        await game.EnterAsync(cancel);
        try
        {
            written = await WriteWaitingAsync(game);
            return true;
        }
        catch (Microsoft.Data.Sqlite.SqliteException problem)
        {
            followers.Failed(game, problem);
            return false;
        }
        finally
        {
            game.Leave();
            Follow(written, game);
        }
    }

    /// <summary>Decides what the game will write at <paramref name="at"/> unless something comes in between. Writes nothing.</summary>
    public void Foresee(LiveGame game, DateTimeOffset at)
    {
        if (game.Foreseen?.At == at || !game.TryEnter())
            return;
        game.Foreseen = TryDraft(game, at);
        game.Leave();
    }

    /// <summary>
    /// Drafts for games whose time has come. The turn of each is taken and must be given back by <see cref="WriteAsync(IReadOnlyList{Draft})"/>;
    /// a game that is busy is left out: whoever has its turn decides.
    /// </summary>
    public List<Draft> DraftDue(IEnumerable<LiveGame> due)
    {
        var drafts = new List<Draft>();
        foreach (var game in due.Where(game => game.TryEnter()))
        {
            if (DraftNow(game) is { } draft)
                drafts.Add(draft);
            else
                game.Leave();
        }
        return drafts;
    }

    /// <summary>One transaction for all; gives their turns back. True when there is something for the courier.</summary>
    public async Task<bool> WriteAsync(IReadOnlyList<Draft> drafts)
    {
        if (drafts.Count == 0)
            return false;
        try
        {
            var won = await queue.WriteAsync([.. drafts.Select(draft => draft.Commit)]);
            for (var index = 0; index < won.Length; index++)
                Take(drafts[index], won[index]);
        }
        finally
        {
            foreach (var draft in drafts)
                draft.Game.Leave();
        }
        return followers.Show([.. drafts.Where(draft => draft.Game.State.Seq >= draft.After.Seq)]);
    }

    /// <summary>What was foreseen holds while its instant is as good as now; long after it, the timeline may judge otherwise.</summary>
    private Draft? DraftNow(LiveGame game)
    {
        var now = Now(game);
        return game.Foreseen is { } foreseen && foreseen.At <= now && now - foreseen.At < AsGoodAsNow ? foreseen : TryDraft(game, now);
    }

    private Draft? TryDraft(LiveGame game, DateTimeOffset at)
    {
        try
        {
            return Draft.Of(game, accounts, [], [], at);
        }
#pragma warning disable CA1031 // A game whose rules fail must not keep the others of its shard from being released.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            followers.Failed(game, problem);
            return null;
        }
    }

    private async Task<Draft?> WriteWaitingAsync(LiveGame game)
    {
        var waiting = new List<Observation>();
        while (game.Waiting.TryDequeue(out var observation))
            waiting.Add(observation);
        try
        {
            while (waiting.Count > 0)
            {
                var now = Now(game);
                var facts = Facts(game.State, waiting, now);
                var draft = Draft.Of(game, accounts, [.. facts.OfType<GameEvent>()], [], now);
                if (draft is not null && !await WriteAsync(draft))
                    continue;
                for (var index = 0; index < waiting.Count; index++)
                    waiting[index].Done.SetResult(facts[index]);
                return draft;
            }
            return null;
        }
        catch
        {
            waiting.ForEach(game.Waiting.Enqueue);
            throw;
        }
    }

    /// <summary>Each fact is told in the light of those before it.</summary>
    private static List<GameEvent?> Facts(GameState state, List<Observation> waiting, DateTimeOffset now)
    {
        var facts = new List<GameEvent?>(waiting.Count);
        foreach (var observation in waiting)
        {
            var fact = observation.Fact(state, now);
            facts.Add(fact);
            if (fact is not null)
                state = Fold.Apply(state, new JournalEntry(state.Seq + 1, now, fact));
        }
        return facts;
    }

    private async Task<bool> WriteAsync(Draft draft)
    {
        var won = (await queue.WriteAsync([draft.Commit]))[0];
        Take(draft, won);
        return won;
    }

    /// <summary>After the turn was given back: who is rung may want it.</summary>
    private void Follow(Draft? draft, LiveGame game)
    {
        if (draft is not null && game.State.Seq >= draft.After.Seq)
            followers.After(draft);
    }

    private void Take(Draft draft, bool won)
    {
        if (won)
        {
            draft.Game.Learn(draft.Commit.Texts);
            draft.Game.Forget(draft.Commit.Forgotten);
            draft.Game.Take(draft.After, draft.Hash, draft.View);
        }
        else
        {
            Loading.CatchUp(draft.Game, games);
        }
    }

    private DateTimeOffset Now(LiveGame game) => Instants.Later(clocks.Now, game.State.LastAt);
}

/// <summary>What a decision asks to write, and what it answers.</summary>
internal sealed record Proposal<T>(T Answer, IReadOnlyList<GameEvent> Facts, IReadOnlyList<StoredText> Texts);
