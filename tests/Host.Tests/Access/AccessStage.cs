using System.Net;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Links;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Stepping;
using FeedGame.Engine.Time;
using FeedGame.Host.Access;
using FeedGame.Host.Api;
using FeedGame.Host.Feed;
using FeedGame.Host.Logs;
using FeedGame.Host.Printables;
using FeedGame.Host.Safety;
using FeedGame.Host.Settings;
using FeedGame.Host.Tests.Canaries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FeedGame.Host.Tests.Access;

/// <summary>The door of the pages of people on a loopback address, with the canaries' game behind it, on a stepped clock.</summary>
internal sealed class AccessStage : IAsyncDisposable
{
    public const string Game = "kanarie";

    /// <summary>What a program on the host's own machine shows.</summary>
    public const string HostToken = "0123456789ABCDEF";

    private readonly SteppedAlarms alarms = new();
    private PublicPage page = null!;

    public SteppedClock Clock { get; } = new(CanaryGame.Start.AddMinutes(-5));

    public GameEngine Engine { get; private set; } = null!;

    public PlayDoor Door { get; private set; } = null!;

    public string Address => page.Address;

    public IReadOnlyList<string> Routes => page.Routes;

    public GameState State => Engine.State(Game)!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="more">Other pages, behind the same door.</param>
    public static async Task<AccessStage> OpenAsync(Action<IEndpointRouteBuilder, AccessStage>? more = null, bool armed = true)
    {
        var stage = new AccessStage();
        await stage.StartAsync(more ?? ((_, _) => { }));
        if (armed)
            Assert.IsType<CommandDecision.Accepted>(await stage.DoAsync(new Command.Arm()));
        return stage;
    }

    public Task<CommandDecision> DoAsync(Command command, Actor? who = null) =>
        Engine.CommandAsync(Game, command, who ?? Actor.Controller("p1"), Cancel);

    /// <summary>The path of a new link.</summary>
    public string Link(string name, Role role, string scope = "", LinkTerms? terms = null) =>
        "/j/" + Door.MakeLink(Game, name, role, LinkScope.Parse(scope), terms);

    /// <summary>A browser that a new link has let in.</summary>
    public async Task<Browser> JoinAsync(Role role, string name = "Els", string scope = "")
    {
        var browser = new Browser(Address);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.PostAsync(Link(name, role, scope))).Status);
        return browser;
    }

    /// <summary>Lets the evening go on until then.</summary>
    public async Task RunToAsync(DateTimeOffset last)
    {
        await new SteppedDriver(Clock, alarms).RunAsync(() => false, last, Cancel);
        Clock.AdvanceTo(last);
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        await Engine.DisposeAsync();
    }

    private async Task StartAsync(Action<IEndpointRouteBuilder, AccessStage> more)
    {
        var channels = ChannelSettings.Rehearsing(["x"], Clock);
        Engine = GameEngine.Open(
            new EngineSettings
            {
                Clocks = new Clocks(Clock, Clock),
                Alarms = alarms,
                Channels = channels,
                ReadPlan = _ => CanaryGame.Plan(),
                Stepped = true,
            }
        );
        Door = new PlayDoor(Engine, new Clocks(Clock, Clock));
        page = await PublicPage.StartAsync(
            Engine.Feed,
            _ => { },
            [PublicPage.AnyPort],
            app =>
            {
                app.MapAccess(Door, new CommandDesk(Engine), new JoinLimit(Clock));
                app.MapLinks(Door, new LinkDesk(Door, Clock));
                app.MapSafety(Door);
                app.MapLog(Door);
                app.MapRunSheet(Door, new RunSheetDesk(Engine, ConfigFolder.Open(Path.Combine(AppContext.BaseDirectory, "config")), Clock));
                app.MapApi(new ApiDoor(Door, Engine, HostToken), new CommandDesk(Engine), new JoinLimit(Clock));
                more(app, this);
            }
        );
        await Engine.StartAsync(Cancel);
        Engine.Add(CanaryGame.Plan());
    }
}
