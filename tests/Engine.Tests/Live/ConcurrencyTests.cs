using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Tests.Live;

/// <summary>Many at once on one game, on real threads and a real file: nobody loses, nothing is counted twice.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");
    private readonly SemaphoreSlim committed = new(0);
    private readonly SteppedClock clock = new(Evening.Start);

    public void Dispose()
    {
        folder.Delete(recursive: true);
        committed.Dispose();
    }

    [Fact]
    public async Task Sixty_four_settlements_reports_and_commands_at_once_on_one_game_are_all_there()
    {
        var x = new FakeChannel("x", Redelivery.Blind);
        await using var engine = await BeginAsync(x, new FakeChannel("church"));
        for (var n = 0; n < 16; n++)
        {
            x.LoseNextAnswer();
            await AskAsync(engine, new Command.Say($"Bericht {n}"), 0);
        }
        Pass();
        await UntilAsync(() => Unknown(engine).Count == 16);
        var unknown = Unknown(engine);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(n =>
                    Task.Run(() =>
                        AskAsync(
                            engine,
                            n < 16 ? new Command.Settle(unknown[n], true)
                                : n < 32 ? new Command.Say($"Nieuw bericht {n}")
                                : new Command.Report(n, "bij de brug"),
                            n
                        )
                    )
                )
        );

        Assert.All(answers, answer => Assert.IsType<CommandDecision.Accepted>(answer));
        var state = engine.State("testdorp")!;
        Assert.All(unknown, key => Assert.Equal(DeliveryState.Published, state.Deliveries[key].State));
        Assert.Equal(Enumerable.Range(32, 32).Sum(), state.Reports.Sum(report => report.Count));
        Assert.Equal(16, state.Pending.Count);
        Assert.Equal(16, engine.Feed.Find("testdorp")!.Items.Count);
        Pass();
        await UntilAsync(() => engine.Feed.Find("testdorp")!.Items.Count == 32);
        await UntilAsync(() => engine.State("testdorp")!.Deliveries.Values.All(delivery => delivery.Settled));
        Assert.Equal(32, x.Shown.Count);
        Assert.Equal(32, x.Shown.Select(post => post.Key).Distinct().Count());
    }

    private static List<DeliveryKey> Unknown(GameEngine engine) =>
        [
            .. engine
                .State("testdorp")!
                .Deliveries.Values.Where(delivery => delivery.State == DeliveryState.Unknown)
                .Select(delivery => delivery.Key),
        ];

    private async Task<GameEngine> BeginAsync(params FakeChannel[] channels)
    {
        var plan = TestPlans.Usual();
        var engine = GameEngine.Open(
            new EngineSettings
            {
                StorePath = Path.Combine(folder.FullName, "feedgame.db"),
                Clocks = new Clocks(clock, TimeProvider.System),
                Alarms = new SteppedAlarms(),
                Channels = channels.ToDictionary(channel => channel.Name, IPublisher (channel) => channel),
                ReadPlan = _ => plan,
                Seen = _ => committed.Release(),
            }
        );
        await engine.StartAsync(CancellationToken.None);
        engine.Add(plan);
        await AskAsync(engine, new Command.Arm(), 0);
        return engine;
    }

    /// <summary>Long enough for everything that waits to go out; the sweep rings for it.</summary>
    private void Pass() => clock.AdvanceTo(clock.TrueTime + TimeSpan.FromSeconds(30));

    private static Task<CommandDecision> AskAsync(GameEngine engine, Command command, int person) =>
        engine.CommandAsync("testdorp", command, Actor.Controller($"p{person}"), TestContext.Current.CancellationToken);

    /// <summary>The engine works on the pool here: each commit is an event to look again.</summary>
    private async Task UntilAsync(Func<bool> come)
    {
        while (!come())
            Assert.True(
                await committed.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken),
                "No commit within a minute."
            );
    }
}
