using System.Net;
using System.Net.Http.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.Tests.Contract.Loopback;

/// <summary>
/// The shape of a channel over HTTP, for the network above. It shows that the contract can be kept and that it notices when it
/// is not, and is the example for the next channel. Photos go ahead of their post, and on the blind network with it and with their
/// words in the text.
/// </summary>
internal sealed class LoopbackPublisher(HttpClient http, Redelivery redelivery, TimeProvider wallTime) : IRetractingPublisher
{
    public ChannelTraits Traits { get; } =
        new()
        {
            Text = new TextRule(150, TextCounter.Graphemes),
            Photos = new PhotoRule(2, 1000, ["image/png"], redelivery == Redelivery.Blind ? 0 : 100),
            Redelivery = redelivery,
            RetractWindow = TimeSpan.FromDays(1),
        };

    public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, Traits);

    public async Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel)
    {
        if (attempt.Post.Photos.Count == 0 || redelivery == Redelivery.Blind || attempt.Intent is not null)
            return new Preparation.Ready(attempt.Intent);
        if (Misfit(attempt.Post) is { } misfit)
            return new Preparation.Failed(misfit);
        var ids = new List<string>();
        foreach (var photo in attempt.Post.Photos)
        {
            var (failed, id) = await CallAsync(HttpMethod.Post, "/media", Sent(photo), CallPhase.Reversible, cancel);
            if (failed is not null)
                return new Preparation.Failed(failed);
            ids.Add(id);
        }
        return new Preparation.Ready(string.Join(',', ids));
    }

    public async Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        if (Misfit(attempt.Post) is { } misfit)
            return misfit;
        var post = new LoopbackPost(
            string.Join('\n', [PostFit.Text(attempt.Post, Traits)!, .. Captions(attempt.Post)]),
            attempt.Intent?.Split(',') ?? [],
            redelivery == Redelivery.Blind ? [.. attempt.Post.Photos.Select(Sent)] : []
        );
        var (failed, _) = await CallAsync(HttpMethod.Post, Path(attempt.Post.Key), post, CallPhase.Publishing, cancel);
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
        var (failed, _) = await CallAsync<LoopbackPost>(HttpMethod.Get, "/me", null, CallPhase.Reversible, cancel);
        return [failed is null ? new Finding(FindingLevel.Good, "Url", "Answers.") : new Finding(FindingLevel.Bad, "Url", $"{failed}")];
    }

    private PublishOutcome.Rejected? Misfit(Post post) =>
        Check(post) is [var problem, ..] ? new PublishOutcome.Rejected("", problem.Text) : null;

    private IEnumerable<string> Captions(Post post) => Traits.Photos!.AltLength > 0 ? [] : post.Photos.Select(photo => photo.Alt);

    private static LoopbackPhoto Sent(Photo photo) => new(photo.Content.ToArray(), photo.Alt);

    /// <summary>
    /// What was answered, or what a failure means. A caller who gives up a reversible call gets his exception; nobody knows of a
    /// publishing one.
    /// </summary>
    private async Task<(PublishOutcome? Failed, string Answer)> CallAsync<T>(
        HttpMethod method,
        string path,
        T? body,
        CallPhase phase,
        CancellationToken cancel
    )
        where T : class
    {
        try
        {
            using var content = body is null ? null : JsonContent.Create(body);
            using var request = new HttpRequestMessage(method, path) { Content = content };
            using var answer = await http.SendAsync(request, cancel);
            return (HttpOutcome.Of(answer, phase, wallTime), await answer.Content.ReadAsStringAsync(cancel));
        }
        catch (Exception failure)
            when (failure is HttpRequestException or OperationCanceledException
                && !(phase == CallPhase.Reversible && cancel.IsCancellationRequested)
            )
        {
            return (HttpOutcome.Of(failure, phase, wallTime), "");
        }
    }

    private static string Path(string key) => "/posts/" + key;
}
