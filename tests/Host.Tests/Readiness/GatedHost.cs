using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Engine;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Host.Commands;
using FeedGame.Host.Control;
using FeedGame.Host.Data;
using FeedGame.Host.Hosting;
using FeedGame.Host.Printables;
using FeedGame.Host.Settings;
using FeedGame.Host.Tests.Preflights;

namespace FeedGame.Host.Tests.Readiness;

/// <summary>A host that plays the sample on a channel which is not of this machine; nothing is due within the hour.</summary>
internal sealed class GatedHost : IAsyncDisposable
{
    public const string Game = "zevenhuizen";

    /// <summary>A whole half-hour, so that what is planned within one does not hang on the minute in which the tests run.</summary>
    public static readonly DateTimeOffset Start = HalfHourAfter(TimeProvider.System.GetUtcNow().AddHours(1));

    public static readonly ChannelTraits Stranger = new()
    {
        Text = new TextRule(280, TextCounter.Utf16),
        Redelivery = Redelivery.Verifiable,
    };

    private static DateTimeOffset HalfHourAfter(DateTimeOffset time) =>
        new(((time.Ticks / TimeSpan.TicksPerMinute / 30) + 1) * 30 * TimeSpan.TicksPerMinute, TimeSpan.Zero);

    private readonly DataFolder folder;
    private readonly GameHost host;
    private readonly Microsoft.Extensions.Logging.LoggerFactory loggers = new();

    private GatedHost(PreflightGame game, ChannelTraits traits)
    {
        folder = DataFolder.Take(game.Data);
        var channels = new Dictionary<string, IPublisher> { ["x"] = new StrangersChannel(traits) };
        host = GameHost.Open(folder, new HostParts(ConfigFolder.Open(game.Config), channels, 1, TimeProvider.System, loggers));
    }

    /// <summary>The evening on paper, in the data folder.</summary>
    public RunSheetFile Sheet => host.SheetFile;

    public GameEngine Engine => host.Engine;

    public GameState State => Engine.State(Game)!;

    public string Address => host.Address;

    /// <summary>Where the store lies, and what is written beside it.</summary>
    public string Data => folder.Path;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static GatedHost Open(PreflightGame game, ChannelTraits traits)
    {
        var opened = new GatedHost(game, traits);
        Assert.True(opened.Engine.Add(ConfigFolder.Open(game.Config).Plan(Game, "en")));
        return opened;
    }

    /// <summary>With its pages on a free port of this machine.</summary>
    public static async Task<GatedHost> ServeAsync(PreflightGame game)
    {
        var opened = Open(game, Stranger);
        await opened.host.StartAsync("http://127.0.0.1:0", Cancel);
        return opened;
    }

    public static RunOptions Options(PreflightGame game, string? yes) =>
        new(ConfigFolder.Open(game.Config), game.Data, "http://127.0.0.1:0", new StartTime(Start), 1, yes, "en");

    /// <summary>What <c>run</c> does once the host is there.</summary>
    public Task RunAsync(PreflightGame game, string? yes)
    {
        var options = Options(game, yes);
        return RunCommand.BeginAsync(host, options.Config.Plan(Game, "en"), options, Cancel);
    }

    public Task<CommandDecision> SayAsync(Command command, string name = "Anna", Role role = Role.Controller) =>
        Engine.CommandAsync(Game, command, new Actor(Engine.PersonId(Game, name), role), Cancel);

    /// <summary>What <c>control</c> is answered.</summary>
    public Task<ControlAnswer> ControlAsync(string role, params string[] words) =>
        new ControlDoor(host, "").DoAsync(new ControlRequest(Game, words, "Anna", "en", role), Cancel);

    /// <summary>The path of a new link.</summary>
    public string Link(string name, Role role)
    {
        var token = host.Door.MakeLink(Game, name, role);
        Assert.NotNull(token);
        return "/j/" + token;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
        loggers.Dispose();
    }
}
