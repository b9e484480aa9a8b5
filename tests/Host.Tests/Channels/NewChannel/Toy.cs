namespace FeedGame.Host.Tests.Channels.NewChannel;

/// <summary>All there is to a new kind of channel: one file in one folder.</summary>
internal static class Toy
{
    public const string Folder = "src/Publishers/Toy";

    public const string File = Folder + "/ToyModule.cs";

    /// <summary>It writes each message as a line of a file.</summary>
    public const string Source = """
        using FeedGame.Abstractions.Channels;
        using FeedGame.Abstractions.Texts;

        namespace FeedGame.Publishers.Toy;

        /// <summary>A channel for a test: it writes each message as a line of a file.</summary>
        public sealed class ToyModule : IPublisherModule
        {
            public string Type => "toy";

            public IReadOnlyList<ChannelSetting> Settings => [new("Path", "The file to write to.")];

            public ChannelTraits DefaultTraits => ToyPublisher.Usual;

            public IReadOnlyList<SettingProblem> Validate(ChannelContext context) =>
                context.Settings["Path"] is { Length: > 0 } ? [] : [new("Path", $"{context.Settings.Path}:Path names no file.")];

            public IPublisher Create(ChannelContext context) => new ToyPublisher(context.Settings["Path"]!);
        }

        internal sealed class ToyPublisher(string path) : IPublisher
        {
            public static readonly ChannelTraits Usual = new()
            {
                Text = new TextRule(500, TextCounter.Graphemes),
                Redelivery = Redelivery.Blind,
                Sandbox = true,
            };

            public ChannelTraits Traits => Usual;

            public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, Usual);

            public Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel) =>
                Task.FromResult<Preparation>(new Preparation.Ready());

            public async Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
            {
                await File.AppendAllTextAsync(path, attempt.Post.Text.ReplaceLineEndings(" ") + "\n", cancel);
                return new PublishOutcome.Published(new Receipt(attempt.Post.Key));
            }

            public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel) =>
                Task.FromResult<FindOutcome>(new FindOutcome.CannotTell("it is only a toy"));

            public Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel) =>
                Task.FromResult<IReadOnlyList<Finding>>([new Finding(FindingLevel.Good, "", "It plays.")]);
        }

        """;
}
