using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Relays;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Stepping;
using FeedGame.Engine.Time;
using FeedGame.Host.Feed;
using FeedGame.Host.Relay;
using FeedGame.Host.Settings;
using FeedGame.Host.Tests.Canaries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Host.Tests.Relay;

/// <summary>An evening on groups that people forward to, on a stepped clock, with the forwarders' page on a loopback address.</summary>
internal sealed class RelayEvening : IAsyncDisposable
{
    public const string Game = "kanarie";

    private readonly SteppedClock clock = new(CanaryGame.Start.AddMinutes(-5));
    private readonly SteppedAlarms alarms = new();
    private readonly List<JournalEntry> journal = [];
    private PublicPage page = null!;
    private RelayTeller? teller;

    private RelayEvening() => Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public GameEngine Engine { get; private set; } = null!;

    public RelayDesk Desk { get; private set; } = null!;

    public HttpClient Client { get; }

    public IReadOnlyList<RelayTask> Tasks => Engine.RelayTasks(Game);

    /// <summary>Everything that happened since the beginning, in order.</summary>
    public IReadOnlyList<JournalEntry> Journal => journal;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="groups">How many groups the channel reaches.</param>
    /// <param name="bell">Tells the forwarders of a task; nobody does unless given.</param>
    /// <param name="x">The network beside the groups; one that takes everything unless given.</param>
    public static async Task<RelayEvening> BeginAsync(int groups = 2, IPublisher? bell = null, IPublisher? x = null)
    {
        var evening = new RelayEvening();
        await evening.OpenAsync(groups, bell, x);
        await evening.DoAsync(new Command.Arm());
        return evening;
    }

    public static IEnumerable<GameGroup> Groups(int count) =>
        Enumerable.Range(1, count).Select(number => new GameGroup($"g{number}", $"Buurtapp {number}"));

    /// <summary>The address of a new link for that person.</summary>
    public string Link(string name, string scope = "groepen") => $"{page.Address}/r/{Desk.MakeLink(Game, name, RelayScope.Parse(scope))}";

    public async Task DoAsync(Command command, string by = "p1") =>
        Assert.IsType<CommandDecision.Accepted>(await Engine.CommandAsync(Game, command, Actor.Controller(by), Cancel));

    /// <summary>Plays on to so long after the start of the round.</summary>
    public async Task PlayToAsync(TimeSpan after)
    {
        await new SteppedDriver(clock, alarms).RunAsync(() => false, CanaryGame.Start + after, Cancel);
        clock.AdvanceTo(CanaryGame.Start + after);
    }

    public Task<string> PageAsync(string link) => Client.GetStringAsync(link, Cancel);

    /// <summary>As a form does it.</summary>
    public async Task<HttpResponseMessage> TapAsync(string link, string tap, params IEnumerable<string> deliveries)
    {
        var fields = deliveries.Select(delivery => KeyValuePair.Create("delivery", delivery)).Append(KeyValuePair.Create("tap", tap));
        using var request = new HttpRequestMessage(HttpMethod.Post, link) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.ParseAdd("text/html");
        return await Client.SendAsync(request, Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        teller?.Dispose();
        await page.DisposeAsync();
        await Engine.DisposeAsync();
    }

    private async Task OpenAsync(int groups, IPublisher? bell, IPublisher? x)
    {
        var plain = CanaryGame.Plan();
        var game = plain.Game with { Channels = [new GameChannel("x"), new GameChannel("groepen") { Groups = [.. Groups(groups)] }] };
        var plan = new GamePlan(game, "hash", []) { Photos = plain.Photos };
        var channels = ChannelSettings.Rehearsing(["x"], clock).Append(KeyValuePair.Create("groepen", People())).ToDictionary();
        if (bell is not null)
            channels.Add("bel", bell);
        if (x is not null)
            channels["x"] = x;
        Engine = GameEngine.Open(
            new EngineSettings
            {
                Clocks = new Clocks(clock, clock),
                Alarms = alarms,
                Channels = channels,
                ReadPlan = _ => plan,
                Stepped = true,
                Seen = See,
            }
        );
        teller = new RelayTeller(Engine, channels, clock, NullLogger.Instance);
        Desk = new RelayDesk(Engine, channels, clock);
        page = await PublicPage.StartAsync(Engine.Feed, _ => { }, [PublicPage.AnyPort], app => app.MapRelay(Desk, Engine));
        await Engine.StartAsync(Cancel);
        Engine.Add(plan);
    }

    private void See(GameStep step)
    {
        journal.AddRange(step.Entries);
        teller?.Look(step);
    }

    private IPublisher People() =>
        Publishers
            .Modules.All()
            .Single(module => module.DefaultTraits.Kind == ChannelKind.Human)
            .Create(
                new ChannelContext(
                    "groepen",
                    new ConfigurationBuilder()
                        .AddInMemoryCollection([new("Channels:groepen:Tell", "bel")])
                        .Build()
                        .GetSection("Channels:groepen"),
                    clock,
                    static () => throw new InvalidOperationException("Nothing is called."),
                    NullLogger.Instance
                )
            );
}
