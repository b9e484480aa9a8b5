using System.Globalization;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Stepping;
using FeedGame.Engine.Time;
using FeedGame.Host.Access;
using FeedGame.Host.Feed;
using FeedGame.Host.Play;
using FeedGame.Host.Printables;
using FeedGame.Host.Settings;
using FeedGame.Host.Steering;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Steering;

/// <summary>The shipped evening of Zevenhuizen on a store of its own and a driven clock, with the pages of people on a loopback address.</summary>
internal sealed class BoardEvening : IAsyncDisposable
{
    public const string Game = "zevenhuizen";

    /// <summary>The first round starts then: 19:30 in the village.</summary>
    public static readonly DateTimeOffset Start = new(2018, 9, 27, 17, 30, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");
    private readonly SteppedClock clock = new(Start.AddMinutes(-5));
    private readonly SteppedAlarms alarms = new();
    private PublicPage page = null!;

    private BoardEvening() => Live = new PlayLive(TimeProvider.System);

    public PlayLive Live { get; }

    public GameEngine Engine { get; private set; } = null!;

    public VillageNetwork Network { get; } = new();

    public GameState State => Engine.State(Game)!;

    public BoardDesk Desk { get; private set; } = null!;

    public PlayDoor Door { get; private set; } = null!;

    public BoardView View => Desk.Page(Game, FeedWords.Dutch)!.View;

    public static LocalClock Clock => new("Europe/Amsterdam", CultureInfo.GetCultureInfo("nl-NL"));

    public string Address => page.Address;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<BoardEvening> BeginAsync(bool armed = true)
    {
        var evening = new BoardEvening();
        await evening.OpenAsync();
        if (armed)
            await evening.DoAsync(new Command.Arm());
        return evening;
    }

    public async Task DoAsync(Command command, string name = "Els", Role role = Role.Controller) =>
        Assert.IsType<CommandDecision.Accepted>(
            await Engine.CommandAsync(Game, command, new Actor(Engine.PersonId(Game, name), role), Cancel)
        );

    /// <summary>Plays on for so long.</summary>
    public Task PassAsync(TimeSpan time) => PlayToAsync(clock.GetUtcNow() - Start + time);

    /// <summary>Plays on to so long after the start of the first round.</summary>
    public async Task PlayToAsync(TimeSpan after)
    {
        await new SteppedDriver(clock, alarms).RunAsync(() => false, Start + after, Cancel);
        clock.AdvanceTo(Start + after);
    }

    /// <summary>The board on a phone, opened by a link of that person's own, as people do.</summary>
    public async Task<BoardPhone> JoinAsync(
        Chromium chromium,
        string name,
        Role role = Role.Controller,
        int width = 360,
        bool script = true
    )
    {
        var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 740 },
                JavaScriptEnabled = script,
            }
        );
        var phone = new BoardPhone(window, await window.NewPageAsync());
        await phone.Page.GotoAsync($"{Address}/j/{Door.MakeLink(Game, name, role)}");
        await phone.Page.GetByRole(AriaRole.Button).ClickAsync();
        await phone.Page.WaitForURLAsync($"{Address}/play/{Game}/**");
        return phone;
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        Live.Dispose();
        await Engine.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static GamePlan Plan()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "config", "games", "zevenhuizen.yaml");
        var read = PlanReader.Read(file, new PlanContext(new HashSet<string>(StringComparer.Ordinal) { "x" })).Plan!;
        var game = read.Game with
        {
            Channels =
            [
                new GameChannel("x"),
                new GameChannel("bluesky"),
                new GameChannel("groepen")
                {
                    Groups = [new("noord", "Buurtapp Noord"), new("zuid", "Buurtapp Zuid"), new("dorp", "Buurtapp Dorp")],
                },
            ],
        };
        return new GamePlan(game, read.Hash, read.Documents);
    }

    private async Task OpenAsync()
    {
        var channels = ChannelSettings.Rehearsing(["x"], clock).ToDictionary();
        channels["bluesky"] = Network;
        channels["groepen"] = ByHand();
        var plan = Plan();
        Engine = GameEngine.Open(
            new EngineSettings
            {
                StorePath = Path.Combine(folder.FullName, "feedgame.db"),
                Clocks = new Clocks(clock, clock),
                Alarms = alarms,
                Channels = channels,
                ReadPlan = _ => plan,
                Stepped = true,
                Seen = Live.Look,
            }
        );
        Door = new PlayDoor(Engine, new Clocks(clock, clock));
        Desk = new BoardDesk(Engine, channels, clock);
        page = await PublicPage.StartAsync(Engine.Feed, _ => { }, [PublicPage.AnyPort], Map);
        await Engine.StartAsync(Cancel);
        Engine.Add(plan);
    }

    private void Map(IEndpointRouteBuilder app)
    {
        app.MapAccess(Door, new CommandDesk(Engine), new JoinLimit(clock));
        app.MapBoard(Door, Desk);
        app.MapRunSheet(Door, new RunSheetDesk(Engine, ConfigFolder.Open(Path.Combine(AppContext.BaseDirectory, "config")), clock));
        app.MapPlayLive(Live, Engine, (context, game) => Door.Find(context, game) is not null);
    }

    private IPublisher ByHand()
    {
        var settings = new ConfigurationBuilder().Build().GetSection("Channels:groepen");
        return Publishers
            .Modules.All()
            .Single(module => module.DefaultTraits.Kind == ChannelKind.Human)
            .Create(
                new ChannelContext(
                    "groepen",
                    settings,
                    clock,
                    static () => throw new InvalidOperationException("Nothing is called."),
                    NullLogger.Instance
                )
            );
    }
}
