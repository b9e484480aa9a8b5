using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Tests.Live;

/// <summary>Many at once on one game, on real threads and a real file: nobody loses, nothing is counted twice.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Sixty_four_reports_and_commands_at_once_are_all_there()
    {
        var plan = TestPlans.Usual();
        var clock = new SteppedClock(Evening.Start);
        await using var engine = GameEngine.Open(
            new EngineSettings
            {
                StorePath = Path.Combine(folder.FullName, "feedgame.db"),
                Clocks = new Clocks(clock, TimeProvider.System),
                Alarms = new SteppedAlarms(),
                Channels = new Dictionary<string, IPublisher> { ["x"] = new FakeChannel("x"), ["church"] = new FakeChannel("church") },
                ReadPlan = _ => plan,
            }
        );
        await engine.StartAsync(CancellationToken.None);
        engine.Add(plan);
        await engine.CommandAsync("testdorp", new Command.Arm(), "p0", TestContext.Current.CancellationToken);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(n =>
                    Task.Run(() =>
                        engine.CommandAsync(
                            "testdorp",
                            n % 4 == 0 ? new Command.Say($"Bericht {n}") : new Command.Report(n, "bij de brug"),
                            $"p{n}",
                            TestContext.Current.CancellationToken
                        )
                    )
                )
        );

        Assert.All(answers, answer => Assert.IsType<CommandDecision.Accepted>(answer));
        var state = engine.State("testdorp")!;
        Assert.Equal(Enumerable.Range(0, 64).Where(n => n % 4 != 0).Sum(), state.Reports.Sum(report => report.Count));
        Assert.Equal(16, engine.Feed.Find("testdorp")!.Items.Count);
        Assert.Equal(16, state.Injects.Values.Count(inject => inject.Id.Inject.StartsWith("say-", StringComparison.Ordinal)));
    }
}
