using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Stepping;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Tests.Live;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Tests.Forecasts;

/// <summary>What a store on disk says was sent, read beside the engine that plays from it.</summary>
public sealed class SentTextsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");

    private string Store => Path.Combine(folder.FullName, "feedgame.db");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task What_was_sent_on_a_channel_is_there_with_its_time_while_the_game_goes_on()
    {
        var channel = new FakeChannel("x");
        channel.Next(_ => new PublishOutcome.Rejected("text", "no"));
        await PlayAsync(channel, TestPlans.At("19:40"));
        var sent = SentTexts.Read(Store, "x", TestPlans.At("19:00"));
        Assert.Equal(channel.Shown.Select(post => post.Text), sent.Select(post => post.Text));
        Assert.Equal(["19:32", "19:35"], sent.Select(post => TestEvening.Local(post.At)));
        Assert.All(sent, post => Assert.Equal("testdorp", post.Game));
        Assert.Single(SentTexts.Read(Store, "x", TestPlans.At("19:33")));
        Assert.Empty(SentTexts.Read(Store, "y", TestPlans.At("19:00")));
    }

    [Fact]
    public void No_store_has_sent_nothing_and_none_is_made()
    {
        Assert.Empty(SentTexts.Read(Store, "x", TestPlans.At("19:00")));
        Assert.False(File.Exists(Store));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_said_so()
    {
        await File.WriteAllTextAsync(
            Store,
            "geen database, maar wel lang genoeg om er een te lijken",
            TestContext.Current.CancellationToken
        );
        var problem = Assert.Throws<StoreException>(() => SentTexts.Read(Store, "x", TestPlans.At("19:00")));
        Assert.Contains(Store, problem.Message, StringComparison.Ordinal);
    }

    private async Task PlayAsync(FakeChannel channel, DateTimeOffset until)
    {
        var clock = new SteppedClock(TestPlans.At("19:00"));
        await using var alarms = new SteppedAlarms();
        var plan = TestPlans.Usual();
        await using var engine = GameEngine.Open(
            new EngineSettings
            {
                StorePath = Store,
                Clocks = new Clocks(clock, clock),
                Alarms = alarms,
                Channels = new Dictionary<string, IPublisher> { ["x"] = channel },
                ReadPlan = _ => plan,
                Stepped = true,
            }
        );
        await engine.StartAsync(TestContext.Current.CancellationToken);
        Assert.True(engine.Add(plan));
        Assert.IsType<CommandDecision.Accepted>(await engine.CommandAsync(plan.Game.Id, new Command.Arm(), Actor.Controller("p1")));
        await new SteppedDriver(clock, alarms).RunAsync(() => false, until, TestContext.Current.CancellationToken);
    }
}
