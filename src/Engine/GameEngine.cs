using FeedGame.Engine.Commands;
using FeedGame.Engine.Couriers;
using FeedGame.Engine.Erasure;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Links;
using FeedGame.Engine.Live;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Play;
using FeedGame.Engine.Relays;
using FeedGame.Engine.Reports;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Spelling;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace FeedGame.Engine;

/// <summary>
/// The engine: store, clock, alarms and channels put together. It plays every game in its store. The journal is the truth; what
/// is in memory, in the outbox and in the alarms can be lost at any moment.
/// </summary>
public sealed partial class GameEngine : IAsyncDisposable
{
    private readonly EngineSettings settings;
    private readonly Database database;
    private readonly GameTable games;
    private readonly FeedTable feed;
    private readonly PeopleTable people;
    private readonly MediaTable media;
    private readonly Eraser eraser;
    private readonly Roster roster = new();
    private readonly Accounts accounts;
    private readonly Ledger ledger;
    private readonly Sender sender;
    private readonly Bells bells;
    private readonly CancellationTokenSource closing = new();
    private ITimer? sweep;
    private bool closed;

    internal GameEngine(EngineSettings settings, Database database)
    {
        this.settings = settings;
        database = database.Share();
        this.database = database;
        games = new GameTable(database);
        feed = new FeedTable(database);
        people = new PeopleTable(database);
        media = new MediaTable(database);
        eraser = new Eraser(database);
        settings.Feed.Bytes = media.Read;
        var channels = new ChannelTable(database);
        var outbox = new OutboxTable(database);
        accounts = new Accounts(settings.Channels, channels, settings.Clocks, settings.Owner);
        var followers = new Followers(settings.Feed, accounts, settings.Loggers.CreateLogger<Followers>()) { Seen = settings.Seen };
        var queue = new CommitQueue(new CommitWriter(database), settings.Stepped ? work => work() : work => _ = Task.Run(work));
        ledger = new Ledger(games, queue, accounts, settings.Clocks, followers);
        bells = new Bells(settings, closing.Token);
        var calls = new Calls(settings.Clocks.Wall);
        sender = new Sender(outbox, ledger, calls, settings.Clocks, bells.RingCourier, settings.Loggers.CreateLogger<Sender>());
        var courier = new Courier(outbox, channels, accounts, roster, ledger, sender, settings.Clocks, bells.WakeCourier, closing.Token);
        var conductors = Enumerable
            .Range(0, settings.Shards)
            .Select(shard => new Conductor(shard, games, roster, ledger, settings.Clocks, bells));
        bells.Connect(courier, [.. conductors], new Sweep(database, outbox, accounts, roster, ledger, settings.Clocks, PurgeDueAsync));
        followers.RingCourier = bells.RingCourier;
        followers.Wake = bells.WakeConductor;
    }

    /// <summary>Opens the store. Throws <see cref="StoreException"/> when it cannot be used.</summary>
    public static GameEngine Open(EngineSettings settings) =>
        new(settings, settings.StorePath is { } path ? Database.Open(path) : Database.InMemory());

    /// <summary>What the public may see of every game.</summary>
    public PublicFeed Feed => settings.Feed;

    /// <summary>The games that are played, by id.</summary>
    public IReadOnlyList<string> Games => [.. roster.All.Select(game => game.Id)];

    /// <summary>Games whose journal this version cannot read, with the reason.</summary>
    public IReadOnlyDictionary<string, string> Quarantined => roster.Quarantined;

    /// <summary>Each channel's health: what a person must mend, what waits.</summary>
    public IReadOnlyDictionary<string, ChannelHealth> Channels =>
        accounts.All.ToDictionary(account => account.Name, account => account.Health, StringComparer.Ordinal);

    /// <summary>
    /// Takes up every game in the store where it stands, and goes on. Throws <see cref="StoreException"/> when the disk refuses.
    /// </summary>
    public async Task StartAsync(CancellationToken cancel)
    {
        TakeUpAll();
        OnDisk(() => new OutboxTable(database).DropLeases());
        foreach (var game in roster.All.Where(game => game.State.PurgedAt is not null && eraser.IsLeft(game.Key)))
            FinishPurge(game);
        foreach (var view in roster.All.Select(game => game.View).OfType<FeedView>())
            settings.Feed.Publish(view);
        await settings.Alarms.StartAsync(bells.RingAsync, cancel);
        sweep = settings.Clocks.Game.CreateTimer(_ => bells.RingAll(), null, settings.SweepEvery, settings.SweepEvery);
        bells.RingAll();
    }

    /// <summary>
    /// Takes up the games without playing them: what is decided is written, and the next start acts on it. For a stop while no host
    /// is alive (DESIGN §9).
    /// </summary>
    public void StandBy()
    {
        bells.Silence();
        TakeUpAll();
    }

    /// <summary>The opaque id under which that person acts in the game's journal; the name lies where it can be purged.</summary>
    public string PersonId(string game, string name)
    {
        var id = "nobody";
        if (roster.Find(game) is { State.PurgedAt: null } live)
            OnDisk(() => id = people.IdOf(live.Key, name));
        return id;
    }

    public GameState? State(string game) => roster.Find(game)?.State;

    public GamePlan? Plan(string game) => roster.Find(game)?.Plan;

    /// <summary>Decides what a person asks, and writes it with all that follows. Returns after it is on disk (PRODUCT rule 11).</summary>
    public async Task<CommandDecision> CommandAsync(string game, Command command, Actor actor, CancellationToken cancel = default)
    {
        if (roster.Find(game) is not { } live)
            return new CommandDecision.Refused(Refusals.UnknownGame(game, Nearest.To(game, Games)));
        if (
            command is Command.Mend { Channel: var blocked }
            && Rights.May(actor.Role, command)
            && accounts.Find(blocked) is { Health.Blocked: null }
        )
            return new CommandDecision.Refused(Refusals.NothingToMend(blocked));
        (command, var closed) = await PassAsync(live, command, actor, cancel);
        if (closed is not null)
            return closed;
        var decision = await DecideAsync(live, command, actor, cancel);
        // After the commit: who dies in between has said nothing yet, and the person clicks again.
        if (decision is CommandDecision.Accepted && command is Command.Mend mended)
            Mend(mended.Channel);
        if (decision is CommandDecision.Accepted && command is Command.Purge)
            FinishPurge(live);
        return decision;
    }

    private Task<CommandDecision> DecideAsync(LiveGame live, Command command, Actor actor, CancellationToken cancel) =>
        ledger.DecideAsync(
            live,
            (state, now) =>
            {
                var decision = Control.Decide(live.Plan, state, command, actor, now, settings.Salt());
                return decision is CommandDecision.Accepted accepted
                    ? new Proposal<CommandDecision>(decision, accepted.Facts, accepted.Texts)
                    : new Proposal<CommandDecision>(decision, [], []);
            },
            cancel
        );

    /// <summary>Throws the outbox of every game away and makes it again from the journals: nothing changes by it (DESIGN §3.1).</summary>
    /// <returns>The feed of each game as its journal has it.</returns>
    internal IReadOnlyDictionary<string, IReadOnlyList<FeedItem>> RebuildOutbox() =>
        roster.All.ToDictionary(game => game.Id, game => Rebuild.Outbox(game, games, database, accounts), StringComparer.Ordinal);

    /// <summary>What there is to forward by hand in a game, the newest first; empty for a game that is not there.</summary>
    public IReadOnlyList<RelayTask> RelayTasks(string game) =>
        roster.Find(game) is { } live ? Relays.RelayTasks.Of(live.Plan, live.State) : [];

    /// <summary>The words of a delivery as its channel gets them; null when it is not there. For those who forward it: it is due.</summary>
    public string? TextOf(string game, DeliveryKey delivery) =>
        roster.Find(game) is { } live && new OutboxTable(database).Text(live.Key, delivery) is { } text
            ? Worded.Shown(text, live.Plan.PhotosOf(delivery.Inject), accounts.Find(delivery.Channel)?.Traits)
            : null;

    /// <summary>The secret links of people.</summary>
    public LinkBook Links => new(database, roster, settings.Clocks);

    /// <summary>What happened.</summary>
    public JournalBook Journal => new(roster, games);

    /// <summary>What people told the report desk.</summary>
    public ReportBook Reports => new(roster);

    /// <summary>The name of who acts under that id; null when it is not known or was erased.</summary>
    public string? PersonName(string game, string id) => roster.Find(game) is { } live ? people.NameOf(live.Key, id) : null;

    /// <summary>What a change of tempo would do, before anybody agrees to it (L2). Null for a game that is not there.</summary>
    public IReadOnlyList<CadenceStep>? Preview(string game, string round, CadenceChange change) =>
        roster.Find(game) is { } live ? Cadence.Preview(live.Plan, live.State, round, change, settings.Clocks.Now) : null;

    /// <summary>True when nothing of the game can happen by itself any more.</summary>
    public bool IsFinished(string game) =>
        roster.Find(game) is { State: { Over: true, ToErase.IsEmpty: true } } live
        && live.State.Deliveries.Values.All(delivery =>
            delivery.Settled
            || (
                delivery.State == DeliveryState.Unknown
                && CourierPlan.NextLook(delivery, accounts.Find(delivery.Key.Channel)?.Traits, settings.Clocks.Now) is null
            )
        );

    /// <summary>Nothing new begins; attempts in flight are finished; then the store is closed. What is left goes on at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (closed)
            return;
        closed = true;
        bells.Silence();
        if (sweep is not null)
            await sweep.DisposeAsync();
        await settings.Alarms.StopAsync();
        await FinishAsync();
        await closing.CancelAsync();
        await sender.IdleAsync();
        settings.Feed.Bytes = _ => null;
        CleanAtLast();
        database.Dispose();
        closing.Dispose();
    }

    /// <summary>Stops in the middle of everything, as a killed process does: nothing is finished, nothing is written any more.</summary>
    internal void Abandon()
    {
        closed = true;
        database.Cut();
        bells.Silence();
        sweep?.Dispose();
    }

    /// <summary>It is used again at once, by every game; a rate limit that was told is still kept.</summary>
    private void Mend(string channel)
    {
        if (accounts.Find(channel) is { } account)
            account.Put(account.Health with { Blocked = null, BlockedSince = null });
        bells.RingCourier();
    }

    private async Task FinishAsync()
    {
        try
        {
            await sender.IdleAsync().WaitAsync(accounts.CloseWithin, settings.Clocks.Wall);
        }
        catch (TimeoutException)
        {
            // It is cut short now, and read back at the next start.
        }
    }

    /// <summary>A disk that refuses is told in words, also outside a decision.</summary>
    private static void OnDisk(Action change)
    {
        try
        {
            change();
        }
        catch (SqliteException problem)
        {
            throw StoreException.NothingDone(problem);
        }
    }

    private void TakeUpAll()
    {
        foreach (var row in games.All())
            TakeUp(row);
        // Game time never stands before what is written down, whatever the wall clock says after a restart.
        if (settings.Clocks.Game is GameClock clock && roster.All.Any())
            clock.NotBefore(roster.All.Max(game => game.State.LastAt));
    }

    private void TakeUp(GameRow row)
    {
        try
        {
            if (settings.ReadPlan(games.Documents(row.Plan)) is { } plan)
                roster.Add(Loading.Load(row, plan, games, feed, media));
            else
                roster.Quarantine(
                    row.Id,
                    "This version cannot read the files that the game was pinned with. Start the version that pinned it."
                );
        }
        catch (UnknownEventException problem)
        {
            roster.Quarantine(row.Id, problem.Message);
        }
    }
}
