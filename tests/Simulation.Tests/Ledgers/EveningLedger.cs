using System.Globalization;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Networks;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>
/// Keeps the books of an evening from outside the engine: what was called, what landed, what was public, what was written. The
/// books do the checking; this is where everything is reported.
/// </summary>
internal sealed class EveningLedger(Action<string>? trace = null)
{
    /// <summary>One broken evening would otherwise fill the screen.</summary>
    private const int MostFindings = 20;

    private readonly List<Breach> findings = [];
    private readonly Outages outages = new();
    private TimeSpan sinceAlive;
    private SteppedClock clock = null!;
    private Database store = null!;
    private World world = null!;
    private IReadOnlyList<SimChannel> channels = [];
    private Action<GameStep> seen = _ => { };
    private JournalBook journals = null!;
    private CallBook calls = null!;
    private FeedBook feeds = null!;
    private WaitBook waits = null!;

    public IReadOnlyList<Breach> Findings => findings;

    public JournalBook Journals => journals;

    public void Opens(World world, SteppedClock clock, Database store, IReadOnlyList<SimChannel> channels, Action<GameStep> seen)
    {
        this.clock = clock;
        this.store = store;
        this.world = world;
        this.channels = channels;
        this.seen = seen;
        journals = new JournalBook(world, store, outages, this);
        calls = new CallBook(journals, this);
        feeds = new FeedBook(journals, this);
        waits = new WaitBook(journals, this);
    }

    public void Find(Invariant invariant, DateTimeOffset at, string what)
    {
        var finding = new Breach(invariant, at, what);
        Trace($"!!! {finding}");
        if (findings.Count < MostFindings)
            findings.Add(finding);
    }

    public void Trace(FormattableString line) => Tell(line);

    public void Trace(string line) => Tell($"{line}");

    /// <summary>A process is about to start.</summary>
    public void ReadsOn()
    {
        foreach (var (game, entries, after) in journals.ReadOn())
        {
            calls.Saw(game, entries);
            waits.Saw(game, entries, after);
        }
    }

    public void Started(Process process)
    {
        outages.Alive(process.Now, sinceAlive);
        sinceAlive = TimeSpan.Zero;
        journals.Compare(process);
        foreach (var view in process.Feed.Games.OrderBy(view => view.Game, StringComparer.Ordinal))
            feeds.See(view);
    }

    public void Saw(Process process, GameStep step)
    {
        if (trace is not null)
        {
            foreach (var entry in step.Entries)
                Trace($"{step.Game} {entry.Seq} {entry.Event}");
        }
        journals.Take(step);
        calls.Saw(step.Game, step.Entries);
        waits.Saw(step.Game, step.Entries, step.After);
        if (process.Feed.Find(step.Game) is { } view)
            feeds.See(view);
        seen(step);
    }

    /// <summary>The attempt begins; nothing has left yet.</summary>
    public void Tries(SimChannel channel, Post post) => calls.Tries(channel.Name, post);

    public Call Called(SimChannel channel, Process process, Post post)
    {
        var call = Preparing(channel, process, post);
        Trace($"{channel.Name} is called for {post.Key}");
        calls.Check(call);
        return call;
    }

    public static Call Preparing(SimChannel channel, Process process, Post post)
    {
        var (game, key) = PostKey.Read(post.Key);
        return Of(channel, process, game, key, post.Text);
    }

    public Call TakesBack(SimChannel channel, Process process, Receipt receipt)
    {
        var (game, key) = PostKey.Read(receipt.Id[2..]);
        Trace($"{channel.Name} is asked to take back {receipt.Id}");
        var call = Of(channel, process, game, key with { Action = DeliveryAction.Retract }, "");
        calls.Check(call);
        return call;
    }

    public Call Changes(SimChannel channel, Process process, Receipt receipt, Post post)
    {
        var (game, key) = PostKey.Read(post.Key);
        Trace($"{channel.Name} is asked to change {receipt.Id} for {key}");
        var call = Of(channel, process, game, key, post.Text);
        calls.Check(call);
        return call;
    }

    public Call Reposts(SimChannel channel, Process process, Receipt original, bool wanted)
    {
        var (game, key) = PostKey.Read(original.Id[2..]);
        Trace($"{channel.Name} is asked to {(wanted ? "repost" : "undo the repost of")} {original.Id}");
        var action = wanted ? DeliveryAction.Amplify : DeliveryAction.Retract;
        var call = Of(channel, process, game, key with { Action = action, Channel = channel.Name }, "");
        calls.Check(call);
        return call;
    }

    public void Landed(SimChannel channel, SimPost post, bool isSecond)
    {
        Trace($"{channel.Name} shows {post.Game}/{post.Key}");
        calls.Landed(channel, post, isSecond);
    }

    public void Answered(Process process, string game, Command command, CommandDecision answer)
    {
        Trace($"{game} {command}: {(answer as CommandDecision.Refused)?.Why.En ?? "done"}");
        if (answer is CommandDecision.Accepted accepted && accepted.Facts.Count > 0)
            journals.Promised(game, process.Engine.State(game)!.Seq);
    }

    /// <summary>Time is about to pass.</summary>
    public void Passes(Process? alive, DateTimeOffset next)
    {
        if (alive is not null)
            outages.Alive(alive.Now, sinceAlive);
        waits.Passes(alive, next - clock.TrueTime);
        sinceAlive = alive is null ? TimeSpan.Zero : next - clock.TrueTime;
    }

    /// <summary>The outbox is thrown away and made again.</summary>
    public void Rebuilds(Process process) => new RebuildCheck(store, this).Check(process);

    public void Closes(Process? alive)
    {
        if (alive is null)
        {
            Find(Invariant.EveryGameEnds, clock.TrueTime, "no process is alive at the end");
            return;
        }
        Rebuilds(alive);
        journals.Close(alive);
        new Closing(world, channels, this).Check(alive);
    }

    private static Call Of(SimChannel channel, Process process, string game, DeliveryKey key, string text)
    {
        var state = process.Engine.State(game)!;
        return new Call(channel, process, game, key, state, state.Deliveries.GetValueOrDefault(key), process.Now, text);
    }

    private void Tell(FormattableString line)
    {
        if (trace is null)
            return;
        var at = clock is null ? World.Start : clock.TrueTime;
        trace($"{at.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)} {line.ToString(CultureInfo.InvariantCulture)}");
    }
}
