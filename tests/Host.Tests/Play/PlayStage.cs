using System.Collections.Concurrent;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Time;
using FeedGame.Host.Feed;
using FeedGame.Host.Play;
using FeedGame.Host.Settings;
using FeedGame.Host.Tests.Canaries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FeedGame.Host.Tests.Play;

/// <summary>A page of its own in the frame that all pages of people share; the test decides what it says and how a command ends.</summary>
internal sealed class PlayStage : IAsyncDisposable
{
    public const string Game = "kanarie";

    private readonly SteppedClock clock = new(CanaryGame.Start.AddMinutes(-5));
    private readonly SteppedAlarms alarms = new();
    private PublicPage page = null!;

    private PlayStage() => Live = new PlayLive(TimeProvider.System);

    public PlayLive Live { get; }

    public GameEngine Engine { get; private set; } = null!;

    /// <summary>What the page holds between its frame.</summary>
    public string Content { get; set; } = "";

    /// <summary>How the next command ends; it is waited for.</summary>
    public TaskCompletionSource<IResult> Answer { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was posted, in order: the command and its fields.</summary>
    public ConcurrentQueue<string> Posted { get; } = [];

    public bool Admits { get; set; } = true;

    public string Address => $"{page.Address}/play/{Game}/test";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<PlayStage> OpenAsync(string content = "")
    {
        var stage = new PlayStage { Content = content };
        await stage.StartAsync();
        return stage;
    }

    public static IResult Done(string said = "") =>
        Results.Json(
            new
            {
                done = true,
                said,
                at = "20:10:07",
            }
        );

    public static IResult Refused(string said) =>
        Results.Json(
            new
            {
                done = false,
                said,
                at = "20:10:07",
            },
            statusCode: 409
        );

    /// <summary>Something happens in the game, so that open pages are told.</summary>
    public async Task HappenAsync() =>
        Assert.IsType<CommandDecision.Accepted>(await Engine.CommandAsync(Game, new Command.Report(), Actor.Controller("p1"), Cancel));

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        Live.Dispose();
        await Engine.DisposeAsync();
    }

    private async Task StartAsync()
    {
        Engine = GameEngine.Open(
            new EngineSettings
            {
                Clocks = new Clocks(clock, clock),
                Alarms = alarms,
                Channels = ChannelSettings.Rehearsing(["x"], clock),
                ReadPlan = _ => CanaryGame.Plan(),
                Stepped = true,
                Seen = Live.Look,
            }
        );
        page = await PublicPage.StartAsync(Engine.Feed, _ => { }, [PublicPage.AnyPort], Map);
        await Engine.StartAsync(Cancel);
        Engine.Add(CanaryGame.Plan());
        await Engine.CommandAsync(Game, new Command.Arm(), Actor.Controller("p1"), Cancel);
    }

    private void Map(IEndpointRouteBuilder app)
    {
        app.MapPlayLive(Live, Engine, (_, game) => Admits && game == Game);
        app.MapGet("/play/{game}/test", ShowAsync);
        app.MapPost("/play/{game}/do/{command}", DoAsync);
    }

    private async Task ShowAsync(HttpContext context)
    {
        var renderer = context.RequestServices.GetRequiredService<PageRenderer>();
        var shown = new PlayPage(
            new PlayWords(FeedWords.Of(context.Request)),
            Engine.Plan(Game)!.Game,
            "Els · spelleider",
            Engine.State(Game)!.Seq,
            clock.GetUtcNow(),
            new("token", "t")
        );
        context.Response.ContentType = "text/html; charset=utf-8";
        var bytes = await renderer.RenderAsync<PlayTrial>(
            new() { [nameof(PlayTrial.Page)] = shown, [nameof(PlayTrial.Content)] = Content }
        );
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private async Task<IResult> DoAsync(HttpContext context, string command)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.Where(field => field.Key != "token").Select(field => $" {field.Key}={field.Value}");
        Posted.Enqueue(command + string.Concat(fields));
        return await Answer.Task;
    }
}
