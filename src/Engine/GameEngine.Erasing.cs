using FeedGame.Engine.Erasure;
using FeedGame.Engine.Games;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace FeedGame.Engine;

/// <content>Forgetting people.</content>
public sealed partial class GameEngine
{
    /// <summary>
    /// Forgets a person in every game: name, links, and texts that mention the name. Messages that are public, or still go out, are left
    /// and named: whoever asks withdraws or edits those first. Throws <see cref="StoreException"/> when the disk refuses.
    /// </summary>
    /// <param name="by">The name of who asks for it.</param>
    public async Task<IReadOnlyList<ErasedPerson>> EraseAsync(string name, string by, CancellationToken cancel = default)
    {
        var erased = new List<ErasedPerson>();
        foreach (var game in roster.All.ToList())
        {
            foreach (var person in people.IdsOf(game.Key, name))
                erased.Add(await EraseAsync(game, person, name, people.Known(game.Key, by) ?? Timelines.Rules.Engine, cancel));
        }
        OnDisk(() => eraser.Clean(IsQuiet));
        return erased;
    }

    private async Task<ErasedPerson> EraseAsync(LiveGame game, string person, string name, string by, CancellationToken cancel)
    {
        string[] words = [name];
        var texts = Erasing.About(game.State, game.AllWords, words);
        var left = Erasing.Left(game.State, game.AllWords, game.Items.Select(item => (item.Seq, $"{item.Text.Nl}\n{item.Text.En}")), words);
        await ledger.ObserveAsync(game, (_, _) => new PersonErased(person, texts, by), cancel);
        OnDisk(() => eraser.Person(game, person));
        return new ErasedPerson(game.Id, texts.Count, left);
    }

    /// <summary>What a purge that was written down still has to take away.</summary>
    private void FinishPurge(LiveGame game)
    {
        if (game.State.PurgedAt is null)
            return;
        var shownElsewhere = roster
            .All.Where(other => other != game && other.State.PurgedAt is null)
            .SelectMany(other => Photos(other.Plan))
            .ToHashSet(StringComparer.Ordinal);
        OnDisk(() => eraser.Purge(game, [.. Photos(game.Plan).Where(hash => !shownElsewhere.Contains(hash))]));
        OnDisk(() => eraser.Clean(IsQuiet));
    }

    /// <summary>What is kept no longer than its time (E5), also when nobody asks.</summary>
    private async Task PurgeDueAsync()
    {
        foreach (var game in roster.All.Where(game => Erasing.IsDue(game.State, settings.Clocks.Now)).ToList())
        {
            await ledger.ObserveAsync(
                game,
                (state, now) => Erasing.IsDue(state, now) ? new GamePurged(Timelines.Rules.Engine) : null,
                CancellationToken.None
            );
            FinishPurge(game);
        }
        OnDisk(() => eraser.Clean(IsQuiet));
    }

    /// <summary>Nobody may start this store again: what was erased must not lie in its free pages until then.</summary>
    private void CleanAtLast()
    {
        try
        {
            eraser.Clean(IsQuiet);
        }
        catch (SqliteException)
        {
            // The store remembers that it is owed; the next start does it.
        }
    }

    private bool IsQuiet => !roster.All.Any(game => game.State.Status is GameStatus.Playing or GameStatus.Paused or GameStatus.Stopped);

    private static IEnumerable<string> Photos(GamePlan plan) =>
        plan.Injects.SelectMany(planned => plan.PhotosOf(planned.Id)).Select(photo => photo.Hash);
}

/// <summary>What was erased of a person in one game.</summary>
/// <param name="Texts">How many notes, reports and reasons went.</param>
/// <param name="Left">Messages that still name the person.</param>
public sealed record ErasedPerson(string Game, int Texts, IReadOnlyList<InjectId> Left);
