using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Stepping;
using FeedGame.Engine.Time;
using FeedGame.Host.Feed;
using FeedGame.Host.Settings;
using Microsoft.Extensions.Logging;

namespace FeedGame.Host.Tests.Canaries;

/// <summary>
/// Nothing unsent leaves the engine (PRODUCT rule 1). Every inject holds a word of its own; during the game, minute by minute, and
/// after it, every public route with its headers and every log line is searched for the words of what is not sent.
/// </summary>
public sealed class CanaryTests : IAsyncLifetime
{
    private static readonly string[] KnownRoutes =
    [
        "/",
        "/g/{game}",
        "/g/{game}/feed.json",
        "/g/{game}/feed.atom",
        "/g/{game}/photo/{hash}.jpg",
        "/g/{game}/live",
        "/g/{game}/privacy",
        "/assets/{name}",
        "{*path}",
    ];

    private static readonly string[] Requests =
    [
        "/",
        "/?lang=en",
        "/g/kanarie",
        "/g/kanarie?lang=en",
        "/g/kanarie/feed.json",
        "/g/kanarie/feed.json?lang=en",
        "/g/kanarie/feed.atom",
        "/g/kanarie/feed.atom?lang=en",
        "/g/kanarie/live",
        "/g/kanarie/live?lang=en",
        "/g/kanarie/privacy",
        "/g/kanarie/plan",
        "/g/kanarie/feed.json?lang=%00",
        "/g/nergens",
        "/assets/feed.js",
        "/assets/..%2f..%2fappsettings.json",
        "/%ff%fe",
        "/g/kanarie/photo/nothing.jpg",
        .. CanaryGame.Photos.Values.SelectMany(photo =>
            new[] { $"/g/kanarie/photo/{photo.Hash}.jpg", $"/g/nergens/photo/{photo.Hash}.jpg" }
        ),
    ];

    private readonly LogBook log = new();
    private readonly SteppedClock clock = new(CanaryGame.Start.AddMinutes(-5));
    private readonly SteppedAlarms alarms = new();
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private GameEngine engine = null!;
    private PublicPage page = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var loggers = LoggerFactory.Create(builder => builder.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        var plan = CanaryGame.Plan();
        engine = GameEngine.Open(
            new EngineSettings
            {
                Clocks = new Clocks(clock, clock),
                Alarms = alarms,
                Channels = ChannelSettings.Rehearsing(["x"], clock),
                ReadPlan = _ => plan,
                Stepped = true,
                Loggers = loggers,
            }
        );
        page = await PublicPage.StartAsync(
            engine.Feed,
            builder => builder.AddProvider(log).SetMinimumLevel(LogLevel.Trace),
            [PublicPage.AnyPort],
            _ => { }
        );
        await engine.StartAsync(Cancel);
        engine.Add(plan);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await page.DisposeAsync();
        await engine.DisposeAsync();
    }

    [Fact]
    public void Every_public_route_is_searched() => Assert.Equal(KnownRoutes.Order(), page.Routes.Order());

    [Fact]
    public async Task No_word_of_what_is_not_sent_is_heard_before_its_time_and_what_never_went_out_never()
    {
        await SearchAsync();
        await engine.CommandAsync("kanarie", new Command.Arm(), Actor.Controller("p1"), Cancel);
        await SearchAsync();
        for (var minute = 0; minute < 70; minute += 2)
        {
            await new SteppedDriver(clock, alarms).RunAsync(() => false, clock.TrueTime.AddMinutes(2), Cancel);
            clock.AdvanceTo(CanaryGame.Start.AddMinutes(minute - 3));
            await SearchAsync();
        }
        Assert.Equal(GameStatus.Ended, engine.State("kanarie")!.Status);
        Assert.Equal(["canary-condition", "canary-cue", "canary-reserve"], Silent().Order());
        Assert.Contains("canary-hint-2", await HearAsync($"/g/kanarie/photo/{CanaryGame.Photos["canary-hint-2"].Hash}.jpg"));
    }

    [Fact]
    public async Task Wrong_commands_and_broken_channels_do_not_sing_either()
    {
        await engine.CommandAsync("kanarie", new Command.Arm(), Actor.Controller("p1"), Cancel);
        var answers = new List<string>();
        foreach (var command in WrongCommands())
            answers.Add(Said(await engine.CommandAsync("kanarie", command, Actor.Controller("p1"), Cancel)));
        Assert.All(answers, answer => Assert.DoesNotContain("Hier zingt", answer, StringComparison.Ordinal));
        await SearchAsync();
    }

    private static IEnumerable<Command> WrongCommands() =>
        [
            new Command.Send(new("jeugd", "canary-hint-9")),
            new Command.Correct(new("jeugd", "canary-hint-1"), "beter"),
            new Command.Withdraw(new("jeugd", "canary-hint-1")),
            new Command.Edit(new("jeugd", "canary-hint-1"), "{onbekend}"),
            new Command.Reopen("jeugd"),
        ];

    private static string Said(CommandDecision decision) =>
        ((CommandDecision.Refused)decision).Why.Nl + ((CommandDecision.Refused)decision).Why.En;

    /// <summary>The words that may not be heard now.</summary>
    private List<string> Silent()
    {
        var sent = engine.State("kanarie")!.Deliveries.Keys.Select(key => key.Inject.Inject).ToHashSet(StringComparer.Ordinal);
        return [.. CanaryGame.Words.Where(word => !sent.Contains(word))];
    }

    private async Task SearchAsync()
    {
        var silent = Silent().Append("canary-title").Append("canary-scenario").ToList();
        foreach (var request in Requests)
        {
            var heard = await HearAsync(request);
            Assert.All(silent, word => Assert.DoesNotContain(word, heard, StringComparison.Ordinal));
            Assert.All(silent.Where(CanaryGame.Photos.ContainsKey), word => Assert.DoesNotContain(CanaryGame.Photos[word].Hash, heard));
        }
        Assert.All(silent, word => Assert.DoesNotContain("Hier zingt " + word, log.Text, StringComparison.Ordinal));
    }

    /// <summary>Status line, headers and body; of a stream what it says at once.</summary>
    private async Task<string> HearAsync(string request)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, page.Address + request);
        message.Headers.TryAddWithoutValidation("Last-Event-ID", "0");
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, Cancel);
        var head = $"{response}";
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
            return head + await response.Content.ReadAsStringAsync(Cancel);
        var buffer = new byte[256 * 1024];
        var read = await (await response.Content.ReadAsStreamAsync(Cancel)).ReadAsync(buffer, Cancel);
        return head + System.Text.Encoding.UTF8.GetString(buffer, 0, read);
    }
}
