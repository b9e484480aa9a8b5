using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.Tests.Contract.Loopback;

/// <summary>
/// The shape of a channel over HTTP, for the network above. It shows that the contract can be kept and that it notices when it
/// is not, and is the example for the next channel.
/// </summary>
internal sealed class LoopbackPublisher(HttpClient http, Redelivery redelivery, TimeProvider wallTime) : IRetractingPublisher
{
    public ChannelTraits Traits { get; } =
        new()
        {
            Text = new TextRule(100, TextCounter.Graphemes),
            Photos = new PhotoRule(1, 1000, ["image/png"], 100),
            Redelivery = redelivery,
            RetractWindow = TimeSpan.FromDays(1),
        };

    public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, Traits);

    public async Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel)
    {
        if (attempt.Post.Photos is not [var photo] || redelivery == Redelivery.Blind)
            return new Preparation.Ready();
        using var body = new ReadOnlyMemoryContent(photo.Content);
        var failed = await CallAsync(HttpMethod.Post, "/media", body, CallPhase.Reversible, cancel);
        return failed is null ? new Preparation.Ready("media") : new Preparation.Failed(failed);
    }

    public async Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        if (PostFit.Text(attempt.Post, Traits) is not { } text)
            return new PublishOutcome.Rejected("text", Check(attempt.Post)[0].Text);
        using var body = new StringContent(text);
        var failed = await CallAsync(HttpMethod.Post, Path(attempt.Post.Key), body, CallPhase.Publishing, cancel);
        return failed ?? new PublishOutcome.Published(new Receipt(attempt.Post.Key));
    }

    public async Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel)
    {
        if (redelivery == Redelivery.Blind)
            return new FindOutcome.CannotTell("This network cannot be read.");
        try
        {
            using var answer = await http.GetAsync(Path(attempt.Post.Key), cancel);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => new FindOutcome.Found(new Receipt(attempt.Post.Key)),
                HttpStatusCode.NotFound => new FindOutcome.NotFound(),
                var status => new FindOutcome.CannotTell($"{status}"),
            };
        }
        catch (HttpRequestException failure)
        {
            return new FindOutcome.CannotTell($"{failure.HttpRequestError}");
        }
    }

    public async Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel)
    {
        using var answer = await http.DeleteAsync(Path(receipt.Id), cancel);
        return answer.StatusCode == HttpStatusCode.NotFound || HttpOutcome.Of(answer, CallPhase.Reversible, wallTime) is not { } failed
            ? new PublishOutcome.Published(receipt)
            : failed;
    }

    public async Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel)
    {
        var failed = await CallAsync(HttpMethod.Get, "/me", null, CallPhase.Reversible, cancel);
        return [failed is null ? new Finding(FindingLevel.Good, "Url", "Answers.") : new Finding(FindingLevel.Bad, "Url", $"{failed}")];
    }

    /// <summary>Null for a success. A caller who gives up a reversible call gets his exception; nobody knows of a publishing one.</summary>
    private async Task<PublishOutcome?> CallAsync(
        HttpMethod method,
        string path,
        HttpContent? body,
        CallPhase phase,
        CancellationToken cancel
    )
    {
        try
        {
            using var request = new HttpRequestMessage(method, path) { Content = body };
            using var answer = await http.SendAsync(request, cancel);
            return HttpOutcome.Of(answer, phase, wallTime);
        }
        catch (Exception failure)
            when (failure is HttpRequestException or OperationCanceledException
                && !(phase == CallPhase.Reversible && cancel.IsCancellationRequested)
            )
        {
            return HttpOutcome.Of(failure, phase, wallTime);
        }
    }

    private static string Path(string key) => "/posts/" + key;
}
