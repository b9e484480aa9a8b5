using FeedGame.Abstractions.Channels;
using FeedGame.Publishers.Sandbox;
using FeedGame.Publishers.Tests.Contract;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Publishers.Tests.Sandbox;

public sealed class SandboxTests : PublisherContract
{
    protected override Task<Stage> RaiseAsync() => Task.FromResult<Stage>(new SandboxStage(("MaxLength", "280")));

    [Fact]
    public void Without_settings_any_length_fits()
    {
        var stage = new SandboxStage();
        Assert.Empty(stage.Publisher.Check(Sample.Post("a") with { Text = new string('a', 100_000) }));
    }

    [Fact]
    public async Task The_oldest_posts_are_forgotten_first()
    {
        var stage = new SandboxStage(("Kept", "2"));
        foreach (var key in new[] { "a", "b", "c" })
            await stage.Publisher.PublishAsync(Sample.Attempt(key), TestContext.Current.CancellationToken);
        Assert.Equal([Sample.Text("b"), Sample.Text("c")], stage.Visible);
    }

    [Fact]
    public void It_says_that_nothing_leaves_the_machine() => Assert.True(new SandboxModule().DefaultTraits.Sandbox);

    [Fact]
    public void All_wrong_settings_are_told_at_once()
    {
        var problems = new SandboxModule().Validate(SandboxStage.Context(("MaxLength", "lang"), ("Kept", "0")));
        Assert.Equal(
            [
                new SettingProblem("MaxLength", "Channels:x:MaxLength must be a whole number from 1 to 100000, was \"lang\"."),
                new SettingProblem("Kept", "Channels:x:Kept must be a whole number from 1 to 100000, was \"0\"."),
            ],
            problems
        );
    }

    private sealed class SandboxStage(params (string Field, string Value)[] settings) : Stage
    {
        public override IPublisher Publisher { get; } = new SandboxModule().Create(Context(settings));

        public override IReadOnlyList<string> Visible => ((SandboxPublisher)Publisher).Visible;

        public override IReadOnlyList<SeenPhoto> Photos =>
            [.. ((SandboxPublisher)Publisher).Photos.Select(photo => new SeenPhoto(photo.Content, photo.Alt))];

        public override string OverlongText => new('a', 281);

        public static ChannelContext Context(params (string Field, string Value)[] settings) =>
            new(
                "x",
                new ConfigurationBuilder()
                    .AddInMemoryCollection(settings.ToDictionary(pair => "Channels:x:" + pair.Field, string? (pair) => pair.Value))
                    .Build()
                    .GetSection("Channels:x"),
                TimeProvider.System,
                () => throw new InvalidOperationException("A sandbox has no network."),
                NullLogger.Instance
            );
    }
}
