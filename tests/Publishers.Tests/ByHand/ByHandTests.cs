using FeedGame.Abstractions.Channels;
using FeedGame.Publishers.ByHand;
using FeedGame.Publishers.Tests.Contract;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Publishers.Tests.ByHand;

/// <summary>The contract, kept by a channel whose network are people: a stage that forwards every task at once.</summary>
public sealed class ByHandContractTests : PublisherContract
{
    protected override Task<Stage> RaiseAsync() => Task.FromResult<Stage>(new ByHandStage());
}

internal sealed class ByHandStage : Stage
{
    private readonly OrderedDictionary<string, Asked> forwarded = new(StringComparer.Ordinal);

    public override IPublisher Publisher => field ??= new Watched(ByHandTests.Channel());

    public override IReadOnlyList<string> Visible => [.. forwarded.Values.Select(asked => asked.Text)];

    public override IReadOnlyList<SeenPhoto> Photos =>
        [.. forwarded.Values.SelectMany(asked => asked.Photos).Select(photo => new SeenPhoto(photo.Content, ""))];

    public override string OverlongText => new('a', 4097);

    public override bool Readable => false;

    /// <summary>The person does it; a task that they know already is done already.</summary>
    public override Receipt? Out(PublishOutcome outcome)
    {
        if (outcome is not PublishOutcome.Accepted task)
            return null;
        forwarded.TryAdd(task.Ticket, ((Watched)Publisher).Tasks[task.Ticket]);
        return new Receipt(task.Ticket);
    }

    private sealed record Asked(string Text, IReadOnlyList<Photo> Photos);

    /// <summary>Remembers what was asked, as the engine's outbox does.</summary>
    private sealed class Watched(IPublisher publisher) : IPublisher
    {
        public Dictionary<string, Asked> Tasks { get; } = [];

        public ChannelTraits Traits => publisher.Traits;

        public IReadOnlyList<PostProblem> Check(Post post) => publisher.Check(post);

        public Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel) => publisher.PrepareAsync(attempt, cancel);

        public Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
        {
            if (PostFit.Text(attempt.Post, Traits) is { } text)
                Tasks[attempt.Post.Key] = new Asked(text, attempt.Post.Photos);
            return publisher.PublishAsync(attempt, cancel);
        }

        public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel) => publisher.FindAsync(attempt, cancel);

        public Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel) =>
            publisher.PreflightAsync(level, cancel);
    }
}

public sealed class ByHandTests
{
    [Theory]
    [InlineData("whatsapp", 4096, 1024, 5, "https://wa.me/?text={text}")]
    [InlineData("facebook", 63_206, 63_206, 1, null)]
    [InlineData("nextdoor", 4096, 4096, 1, null)]
    [InlineData("x", 280, 280, 1, "https://x.com/intent/post?text={text}")]
    public void Each_network_has_its_limits_and_its_way_there(string network, int text, int caption, int atOnce, string? compose)
    {
        var traits = Channel(("Network", network)).Traits;
        Assert.Equal(ChannelKind.Human, traits.Kind);
        Assert.Equal((text, caption), (traits.Text.Max, traits.TextFor(withPhoto: true).Max));
        Assert.Equal((atOnce, compose), (traits.Forwarding!.AtOnce, traits.Forwarding.Compose));
    }

    [Theory]
    [InlineData("gewoon", 6)]
    [InlineData("à bientôt", 9)]
    [InlineData("hé, …", 6)]
    [InlineData("kijk op einde.nu", 8 + 23)]
    [InlineData("einde. Nu", 9)]
    [InlineData("👮", 2)]
    public void A_text_for_X_is_never_counted_too_short(string text, int weight) =>
        Assert.Equal(weight, Channel(("Network", "x")).Traits.Text.Counter.Count(text));

    [Fact]
    public void A_page_to_post_on_and_a_channel_that_tells_can_be_set()
    {
        var forwarding = Channel(("Network", "facebook"), ("Page", "https://facebook.com/dorp"), ("Tell", "post")).Traits.Forwarding!;
        Assert.Equal(new Forwarding("Facebook", "https://facebook.com/dorp", 1, "post"), forwarding);
    }

    [Fact]
    public void Every_mistake_is_told_at_once()
    {
        var problems = new ByHandModule().Validate(Context(("Network", "hyves"), ("Page", "dorp")));
        Assert.Equal(
            [
                "Channels:groepen:Network must be one of whatsapp, facebook, nextdoor, x, other, was \"hyves\".",
                "Channels:groepen:Page must be an https address, was \"dorp\".",
            ],
            problems.Select(problem => problem.Text)
        );
    }

    internal static IPublisher Channel(params (string Key, string Value)[] settings) => new ByHandModule().Create(Context(settings));

    private static ChannelContext Context(params (string Key, string Value)[] settings) =>
        new(
            "groepen",
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    settings.Select(setting => KeyValuePair.Create("Channels:groepen:" + setting.Key, (string?)setting.Value))
                )
                .Build()
                .GetSection("Channels:groepen"),
            NetworkPublisherContract.Clock,
            static () => throw new InvalidOperationException("Nothing is called."),
            NullLogger.Instance
        );
}
