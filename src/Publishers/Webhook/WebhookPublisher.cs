using System.Globalization;
using System.Text;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Webhook;

/// <summary>
/// Posts events to one address. A second attempt carries the first one's id, and dropping it is the consumer's part of the contract; so
/// an unknown outcome may be repeated.
/// </summary>
internal sealed class WebhookPublisher(HttpClient http, WebhookOptions options, TimeProvider wallTime)
    : IRetractingPublisher,
        IEditingPublisher
{
    public ChannelTraits Traits { get; } = WebhookTraits.For(options);

    public IReadOnlyList<PostProblem> Check(Post post) => PostFit.Problems(post, Traits);

    public Task<Preparation> PrepareAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<Preparation>(new Preparation.Ready());

    public async Task<PublishOutcome> PublishAsync(Attempt attempt, CancellationToken cancel)
    {
        if (Refusal(attempt.Post) is { } refusal)
            return refusal;
        var body = WebhookBody.Published(attempt.Post, PostFit.Text(attempt.Post, Traits)!, options);
        return await SendAsync(options.Url, body, cancel) ?? new PublishOutcome.Published(new Receipt(body.Id));
    }

    public async Task<PublishOutcome> EditAsync(Receipt receipt, Post post, CancellationToken cancel) =>
        (PublishOutcome?)Refusal(post)
        ?? await SendAsync(options.Url, WebhookBody.Edited(receipt, post, PostFit.Text(post, Traits)!, options), cancel)
        ?? new PublishOutcome.Published(receipt);

    public async Task<PublishOutcome> RetractAsync(Receipt receipt, CancellationToken cancel) =>
        await SendAsync(options.Url, WebhookBody.Withdrawn(receipt, wallTime.GetUtcNow()), cancel) ?? new PublishOutcome.Published(receipt);

    public Task<FindOutcome> FindAsync(Attempt attempt, CancellationToken cancel) =>
        Task.FromResult<FindOutcome>(new FindOutcome.CannotTell("A webhook cannot be read: ask its keeper for the message's id."));

    public async Task<IReadOnlyList<Finding>> PreflightAsync(PreflightLevel level, CancellationToken cancel)
    {
        if (level == PreflightLevel.Settings)
            return [new Finding(FindingLevel.Good, "", "All settings are there.")];
        var findings = new List<Finding> { await ReachAsync(cancel) };
        if (level == PreflightLevel.Rehearse)
            findings.Add(await RehearseAsync(cancel));
        return findings;
    }

    private PublishOutcome.Rejected? Refusal(Post post) =>
        Check(post) is [var problem, ..]
            ? new PublishOutcome.Rejected(problem.Rule == "text-length" ? "text" : "photos", problem.Text)
            : null;

    /// <summary>Null for a success.</summary>
    private async Task<PublishOutcome?> SendAsync(Uri address, WebhookBody body, CancellationToken cancel)
    {
        try
        {
            if (!options.AllowPrivate && await WebhookAddress.IsPrivateAsync(address, cancel))
                return new PublishOutcome.Blocked("The address leads into a private network: set AllowPrivate to true if that is meant.");
            using var request = Request(address, body);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            return HttpOutcome.Of(answer, CallPhase.Publishing, wallTime);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return HttpOutcome.Of(failure, CallPhase.Publishing, wallTime);
        }
    }

    private HttpRequestMessage Request(Uri address, WebhookBody body)
    {
        var seconds = wallTime.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body.Json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", body.Id);
        request.Headers.Add("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(
            "webhook-signature",
            string.Join(' ', options.Secrets.Select(secret => secret.Sign(body.Id, seconds, body.Json)))
        );
        return request;
    }

    /// <summary>Any answer shows that somebody is there; a consumer need not know HEAD.</summary>
    private async Task<Finding> ReachAsync(CancellationToken cancel)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, options.Url);
            using var answer = await http.SendAsync(request, cancel);
            return (int)answer.StatusCode is 410 or >= 500
                ? new Finding(
                    FindingLevel.Bad,
                    nameof(WebhookOptions.Url),
                    $"The consumer answers {(int)answer.StatusCode}: ask its keeper."
                )
                : new Finding(FindingLevel.Good, nameof(WebhookOptions.Url), "The consumer answers.");
        }
        catch (HttpRequestException failure)
        {
            return new Finding(
                FindingLevel.Bad,
                nameof(WebhookOptions.Url),
                $"The consumer cannot be reached: {failure.HttpRequestError}."
            );
        }
    }

    private async Task<Finding> RehearseAsync(CancellationToken cancel) =>
        options.TestUrl is not { } test
            ? new Finding(FindingLevel.Warning, nameof(WebhookOptions.TestUrl), "There is no test address: nothing was posted.")
        : await SendAsync(test, WebhookBody.Test(wallTime.GetUtcNow()), cancel) is { } failed
            ? new Finding(FindingLevel.Bad, nameof(WebhookOptions.TestUrl), $"The test address did not take it: {failed.Words}")
        : new Finding(FindingLevel.Good, nameof(WebhookOptions.TestUrl), "The test address took a message.");
}
