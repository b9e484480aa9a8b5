using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Engine.Tests.Live;

/// <summary>A network in memory whose next answers a test chooses. What it shows is what neighbours would read.</summary>
internal sealed class FakeChannel(string name, Redelivery redelivery = Redelivery.Verifiable)
    : IRetractingPublisher,
        IEditingPublisher,
        IAmplifyingPublisher
{
    private readonly Queue<Func<Attempt, CancellationToken, Task<PublishOutcome>>> answers = new();
    private readonly Queue<PublishOutcome> others = new();

    public string Name => name;

    /// <summary>The posts that are there, in order.</summary>
    public List<Post> Shown { get; } = [];

    public List<Attempt> Attempts { get; } = [];

    /// <summary>The ids of what this account reposts.</summary>
    public List<string> Reposts { get; } = [];

    /// <summary>The ids that it was asked to take back, in order.</summary>
    public List<string> TakenBack { get; } = [];

    /// <summary>What was put in the place of something else, in order.</summary>
    public List<Post> Edited { get; } = [];

    /// <summary>Everything that went out to the network.</summary>
    public int Calls { get; private set; }

    public bool Readable { get; set; } = true;

    /// <summary>True for people: they take the task, and say later that they did it.</summary>
    public bool Accepts { get; init; }

    /// <summary>What comes before each call, for example an upload.</summary>
    public Func<CancellationToken, Task> Preparing { get; set; } = _ => Task.CompletedTask;

    public ChannelTraits Traits { get; init; } = Usual(redelivery);

    public static ChannelTraits Usual(Redelivery redelivery) =>
        new()
        {
            Text = new TextRule(500, TextCounter.Graphemes),
            Redelivery = redelivery,
            Replies = ReplyKind.Parent,
        };

    /// <summary>The next attempt is answered by this instead.</summary>
    public void Next(Func<Attempt, PublishOutcome> answer) => answers.Enqueue((attempt, _) => Task.FromResult(answer(attempt)));

    public void Next(Func<Attempt, CancellationToken, Task<PublishOutcome>> answer) => answers.Enqueue(answer);

    /// <summary>The next post lands, and the answer is lost.</summary>
    public void LoseNextAnswer() =>
        Next(attempt =>
        {
            Land(attempt);
            return new PublishOutcome.Unknown("lost");
        });

    public IReadOnlyList<PostProblem> Check(Post post) => [];

    public async Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel)
    {
        await Preparing(cancel);
        return new Preparation.Ready();
    }

    /// <summary>The next repost, undoing, change in place or taking back is answered by this, and nothing happens.</summary>
    public void NextOther(PublishOutcome answer) => others.Enqueue(answer);

    public Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        Calls++;
        Attempts.Add(attempt);
        return answers.TryDequeue(out var answer) ? answer(attempt, cancel)
            : Accepts ? Task.FromResult<PublishOutcome>(new PublishOutcome.Accepted(attempt.Post.Key))
            : Task.FromResult(Land(attempt));
    }

    public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<FindOutcome>(
            !Readable ? new FindOutcome.CannotTell("down")
            : Shown.Any(post => post.Key == attempt.Post.Key) ? new FindOutcome.Found(new Receipt(attempt.Post.Key))
            : new FindOutcome.NotFound()
        );

    public Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel) =>
        Task.FromResult(
            Other(
                receipt,
                () =>
                {
                    TakenBack.Add(receipt.Id);
                    Shown.RemoveAll(post => post.Key == receipt.Id);
                }
            )
        );

    public Task<PublishOutcome> EditAsync(Receipt receipt, Post post, CancellationToken cancel) =>
        Task.FromResult(
            Other(
                receipt,
                () =>
                {
                    var at = Shown.FindIndex(shown => shown.Key == receipt.Id);
                    Shown[at] = Shown[at] with { Text = post.Text };
                    Edited.Add(post);
                }
            )
        );

    public Task<PublishOutcome> AmplifyAsync(Receipt original, CancellationToken cancel) =>
        Task.FromResult(Other(original, () => Reposts.Add(original.Id)));

    public Task<PublishOutcome> UndoAsync(Receipt original, CancellationToken cancel) =>
        Task.FromResult(Other(original, () => Reposts.Remove(original.Id)));

    public Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Finding>>([]);

    private PublishOutcome Other(Receipt receipt, Action happens)
    {
        Calls++;
        if (others.TryDequeue(out var answer))
            return answer;
        happens();
        return new PublishOutcome.Published(receipt);
    }

    public PublishOutcome Land(Attempt attempt)
    {
        Shown.Add(attempt.Post);
        return new PublishOutcome.Published(new Receipt(attempt.Post.Key));
    }
}
