using System.Security.Cryptography;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Approvals;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Live;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using FeedGame.Host.Access;
using FeedGame.Host.Api;
using FeedGame.Host.Commands;
using FeedGame.Host.Control;
using FeedGame.Host.Data;
using FeedGame.Host.Feed;
using FeedGame.Host.Logs;
using FeedGame.Host.Play;
using FeedGame.Host.Printables;
using FeedGame.Host.Reaching;
using FeedGame.Host.Readiness;
using FeedGame.Host.Rehearsals.Beside;
using FeedGame.Host.Relay;
using FeedGame.Host.ReportDesk;
using FeedGame.Host.RolePlaying;
using FeedGame.Host.Safety;
using FeedGame.Host.Settings;
using FeedGame.Host.Steering;

namespace FeedGame.Host.Hosting;

/// <summary>Plays games for real from a data folder: the engine, its public page, and the door for controllers.</summary>
internal sealed class GameHost : IAsyncDisposable
{
    private readonly DataFolder folder;
    private readonly QuartzAlarms alarms;
    private readonly RelayTeller teller;
    private readonly List<Action<GameStep>> watchers = [];
    private readonly PlayLive live;
    private readonly PlayLive rehearsed;
    private PublicPage? page;

    private GameHost(DataFolder folder, HostParts parts)
    {
        this.folder = folder;
        Parts = parts;
        Clock = new GameClock(parts.Wall, folder.Clock(parts.Speed, parts.Wall));
        alarms = new QuartzAlarms(Clock);
        Engine = OpenEngine();
        Readiness = new ReadinessDesk(parts.Channels, folder.Store, parts.Wall, Engine.Links.Resumers);
        Relay = new RelayDesk(Engine, parts.Channels, Clock);
        Door = new PlayDoor(Engine, new Clocks(Clock, parts.Wall));
        Desk = new CommandDesk(Engine);
        Links = new LinkDesk(Door, parts.Wall);
        live = new PlayLive(parts.Wall);
        rehearsed = new PlayLive(parts.Wall);
        Rehearsals = new RehearsalRoom(Engine, parts.Wall, rehearsed.Tell);
        teller = new RelayTeller(Engine, parts.Channels, Clock, parts.Loggers.CreateLogger<RelayTeller>());
        Sheets = new RunSheetDesk(Engine, parts.Config, Clock);
        SheetFile = new RunSheetFile(folder.Path, Sheets, parts.Loggers.CreateLogger<RunSheetFile>());
        Watch(SheetFile.Look);
        Watch(teller.Look);
        Watch(live.Look);
    }

    public HostParts Parts { get; }

    public GameClock Clock { get; }

    public GameEngine Engine { get; }

    /// <summary>For those who forward by hand.</summary>
    public RelayDesk Relay { get; }

    /// <summary>Lets people in to the pages of their role.</summary>
    public PlayDoor Door { get; }

    /// <summary>What must be in order before people go into the street.</summary>
    public ReadinessDesk Readiness { get; }

    /// <summary>Takes what people say.</summary>
    public CommandDesk Desk { get; }

    /// <summary>Makes the evening on paper.</summary>
    public RunSheetDesk Sheets { get; }

    /// <summary>Lays it in the data folder.</summary>
    public RunSheetFile SheetFile { get; }

    /// <summary>Makes their links.</summary>
    public LinkDesk Links { get; }

    /// <summary>Evenings that are tried out beside the real ones.</summary>
    public RehearsalRoom Rehearsals { get; }

    /// <summary>Where everything lies that survives a restart.</summary>
    public string Folder => folder.Path;

    /// <summary>What a program on this machine calls.</summary>
    public string Address => OwnNetwork.Here(page!.Address);

    /// <summary>What the host listens on, as it was asked for.</summary>
    public string ListensOn => page!.Address;

    /// <summary>What people are given: the public address, or else this machine's own.</summary>
    public string Shown => Parts.PublicAddress is { } address ? PublicAddress.Text(address) : Address;

    /// <summary>What tells this host from any other.</summary>
    public string Nonce { get; } = Reach.Draw();

    /// <summary>Takes the folder and opens its store. Throws <see cref="RefusedException"/> when either cannot be used.</summary>
    public static GameHost Open(DataFolder folder, HostParts parts)
    {
        try
        {
            return new GameHost(folder, parts);
        }
        catch (StoreException problem)
        {
            throw new RefusedException(problem.Message);
        }
    }

    /// <summary>Told of each commit from now on; must not block.</summary>
    public void Watch(Action<GameStep> watcher) => watchers.Add(watcher);

    /// <summary>Opens the address first, so that a port that is taken is told before anything is played.</summary>
    public async Task StartAsync(string urls, CancellationToken cancel)
    {
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        page = await PublicPage.StartAsync(
            Engine.Feed,
            log => log.SetMinimumLevel(Parts.Config.LogLevel).Services.AddSingleton(Parts.Loggers),
            [urls],
            app =>
            {
                app.MapReach(Nonce);
                app.MapControl(new ControlDoor(this, token));
                app.MapRelay(Relay, Engine);
                app.MapAccess(Door, Desk, new JoinLimit(Parts.Wall));
                app.MapLinks(Door, Links);
                app.MapSafety(Door);
                app.MapApi(new ApiDoor(Door, Engine, token), Desk, new JoinLimit(Parts.Wall));
                app.MapBoard(Door, new BoardDesk(Engine, Parts.Channels, Clock));
                app.MapRolePlayer(Door);
                app.MapRunSheet(Door, Sheets);
                new ReadyPages(Door, Readiness, Parts.Channels).Map(app);
                app.MapReportDesk(Door);
                app.MapRehearsals(Door, Rehearsals, rehearsed);
                app.MapLog(Door);
                app.MapPlayLive(live, Engine, (context, game) => Door.Find(context, game) is not null);
            },
            Parts.PublicAddress
        );
        await Engine.StartAsync(cancel);
        foreach (var game in Engine.Games.Where(game => Engine.State(game)!.PurgedAt is not null))
            RunSheetFile.Forget(Folder, game);
        new HostFile(Address, token, Environment.ProcessId).Write(folder.Path);
    }

    /// <summary>Throws <see cref="RefusedException"/> with every mistake in the channels that these games use.</summary>
    public void CheckChannels(IReadOnlyCollection<GamePlan> plans, string lang)
    {
        var problems = plans.SelectMany(plan => Mistakes(plan, lang)).Distinct(StringComparer.Ordinal).ToList();
        if (problems.Count > 0)
            throw new RefusedException(problems);
    }

    /// <summary>What is wrong with the channels of a game; empty when it can be played.</summary>
    public IEnumerable<string> Mistakes(GamePlan plan, string lang) =>
        plan.Game.Channels.SelectMany(channel => Parts.Wrong.GetValueOrDefault(channel.Name) ?? []).Select(mistake => mistake.In(lang));

    /// <summary>Takes a plan in, or newer files of a game that is not armed yet.</summary>
    /// <param name="by">Who wrote it, as far as anybody knows: somebody else must approve its texts.</param>
    public async Task<TakenIn> TakeInAsync(GamePlan plan, string by, CancellationToken cancel)
    {
        var id = plan.Game.Id;
        var taken =
            Engine.Add(plan) ? TakenIn.New
            : Engine.Plan(id)?.Hash != plan.Hash && await Engine.ReplaceAsync(plan, cancel) ? TakenIn.Replaced
            : TakenIn.Unchanged;
        if (taken != TakenIn.Unchanged && plan.Game.Approval != ApprovalRule.Off)
            await Engine.AuthoredAsync(id, Engine.PersonId(id, by), cancel);
        return taken;
    }

    /// <summary>Attempts in flight are finished; what is left goes on at the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        if (page is not null)
            await page.DisposeAsync();
        await Rehearsals.DisposeAsync();
        teller.Dispose();
        live.Dispose();
        rehearsed.Dispose();
        // A sheet that is being made reads the engine.
        await SheetFile.DisposeAsync();
        await Engine.DisposeAsync();
        await alarms.DisposeAsync();
    }

    private GameEngine OpenEngine() =>
        GameEngine.Open(
            new EngineSettings
            {
                StorePath = folder.Store,
                Clocks = new Clocks(Clock, Parts.Wall),
                Alarms = alarms,
                Channels = Parts.Channels,
                ReadPlan = documents => PlanReader.FromDocuments(documents).Plan,
                Feed = new PublicFeed(),
                Owner = $"{Environment.MachineName}-{Environment.ProcessId}",
                Seen = step => watchers.ForEach(watcher => watcher(step)),
                Blocking = (plan, state, start, cancel) => Readiness!.BlockingAsync(plan, state, start, cancel),
                Loggers = Parts.Loggers,
            }
        );
}

/// <summary>What a host is given.</summary>
/// <param name="Speed">For a new folder; an old one goes on with the speed it has.</param>
internal sealed record HostParts(
    ConfigFolder Config,
    IReadOnlyDictionary<string, IPublisher> Channels,
    double Speed,
    TimeProvider Wall,
    ILoggerFactory Loggers
)
{
    /// <summary>By what name the public finds this host; null when nobody but this machine or its network does.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Channels that could not be made, with their mistakes: no game that uses one is taken in.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<LocalText>> Wrong { get; init; } =
        new Dictionary<string, IReadOnlyList<LocalText>>(StringComparer.Ordinal);
}
