using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Live;
using FeedGame.Engine.Time;
using FeedGame.Host.Commands;
using FeedGame.Host.Playing;

namespace FeedGame.Host.Rehearsals.Beside;

/// <summary>
/// One rehearsal beside the live games: an engine of its own with a store in memory, a clock of its own, and channels from which nothing
/// leaves the machine. The engine goes when the evening is over; what the public would have read stays to be looked at.
/// </summary>
internal sealed class BesideRehearsal : IAsyncDisposable
{
    /// <summary>So long before the first round it begins, by the clock on the wall: then it is awake when the round starts.</summary>
    private static readonly TimeSpan Lead = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource stop = new();
    private readonly PublicFeed feed = new();
    private readonly Transcript transcript;
    private readonly GamePlan plan;
    private readonly GameClock clock;

    private BesideRehearsal(GamePlan plan, double speed, TimeProvider wall)
    {
        this.plan = plan;
        transcript = new Transcript(plan);
        var now = wall.GetUtcNow();
        Start = plan.FirstStart ?? now;
        clock = new GameClock(wall, new ClockAnchor(now, Start - (Lead * speed), speed));
    }

    /// <summary>When the first round starts: as the game's file says.</summary>
    public DateTimeOffset Start { get; }

    public double Speed => clock.Speed;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Completes when it is over, also when it was stopped or went wrong; never fails.</summary>
    public Task Over { get; private set; } = Task.CompletedTask;

    public bool IsOn => !Over.IsCompleted;

    /// <summary>Why it could not be played to its end; null when it could.</summary>
    public string? Wrong { get; private set; }

    /// <summary>What the public would see; null before anything is to be seen.</summary>
    public FeedView? View => feed.Find(plan.Game.Id);

    /// <summary>What became of all messages so far, in a line.</summary>
    public string Sum(string lang) => LiveTimeline.Sum(transcript, lang);

    /// <param name="changed">Told of each commit, and of the end; must not block.</param>
    public static BesideRehearsal Begin(GamePlan plan, double speed, TimeProvider wall, Action changed)
    {
        var begun = new BesideRehearsal(plan, speed, wall);
        begun.Over = Task.Run(() => begun.PlayAsync(wall, changed));
        return begun;
    }

    /// <summary>A photo that the public would see at this moment; the store that held it may be gone.</summary>
    public ReadOnlyMemory<byte>? Photo(string hash) =>
        feed.Shows(plan.Game.Id, hash) ? plan.Photos.FirstOrDefault(photo => photo.Hash == hash)?.Content : null;

    /// <summary>Ends it here; what was to be read until now stays.</summary>
    public async Task EndAsync()
    {
        await stop.CancelAsync();
        await Over;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        stop.Dispose();
    }

    private async Task PlayAsync(TimeProvider wall, Action changed)
    {
        void See(GameStep step)
        {
            transcript.Add(step);
            changed();
        }
        try
        {
            await new Rehearsal(plan, Start, Speed, wall) { Feed = feed, Clock = clock }.PlayAsync(See, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Somebody has seen enough.
        }
        catch (RefusedException refused)
        {
            Wrong = refused.Message;
        }
        catch (Exception problem)
        {
            // Whatever goes wrong in a rehearsal is told on its page; a live game beside it must never hear of it.
            Wrong = problem.GetType().Name;
        }
    }
}
