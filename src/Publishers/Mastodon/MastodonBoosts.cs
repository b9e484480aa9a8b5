using System.Net;
using System.Text.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>Boosts of what another account posted. A boost is a state of the account: twice is once.</summary>
internal sealed class MastodonBoosts(MastodonServer server, Uri home, TimeProvider wallTime)
{
    public Task<PublishOutcome> AddAsync(Receipt original, CancellationToken cancel) => AskAsync(original, wanted: true, cancel);

    public Task<PublishOutcome> UndoAsync(Receipt original, CancellationToken cancel) => AskAsync(original, wanted: false, cancel);

    private async Task<PublishOutcome> AskAsync(Receipt original, bool wanted, CancellationToken cancel)
    {
        try
        {
            var (id, unknown) = await IdAsync(original, cancel);
            if (id is null)
                return unknown ?? (wanted ? NotHereYet() : new PublishOutcome.Published(original));
            var answer = await server.SendAsync(wanted ? MastodonCalls.Boost(id) : MastodonCalls.UndoBoost(id), cancel);
            return answer.IsSuccess || (!wanted && IsGone(answer)) || (IsRefused(answer) && await IsSoAsync(id, wanted, cancel))
                    ? new PublishOutcome.Published(original)
                : IsGone(answer) ? new PublishOutcome.Rejected("", "The post that is to be boosted is gone.")
                : MastodonAnswers.Of(answer, CallPhase.Publishing, wallTime)!;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return HttpOutcome.Of(failure, CallPhase.Publishing, wallTime);
        }
    }

    /// <summary>Each server has a number of its own for a post of another server, and tells it when it is asked for the post's address.</summary>
    private async Task<(string? Id, PublishOutcome? Unknown)> IdAsync(Receipt original, CancellationToken cancel)
    {
        if (original.Url is not { } url || new Uri(url).Authority == home.Authority)
            return (original.Id, null);
        var answer = await server.SendAsync(MastodonCalls.Search(url), cancel);
        using var json = answer.IsSuccess ? LooseJson.Read(answer.Body) : null;
        return json is null
            ? (null, MastodonAnswers.Of(answer, CallPhase.Reversible, wallTime) ?? NotHereYet())
            : (json.RootElement.At("statuses").Items().Select(found => found.At("id").Text()).FirstOrDefault(), null);
    }

    private PublishOutcome.Deferred NotHereYet() =>
        new(wallTime.GetUtcNow() + HttpOutcome.ShortWait, DeferScope.Item, "The server does not have the post of the other server yet.");

    private static bool IsGone(HttpAnswer answer) => answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone;

    /// <summary>Some servers take the second time for a mistake, and not all say in words that it is one.</summary>
    private static bool IsRefused(HttpAnswer answer) =>
        answer.Status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Forbidden || IsGone(answer);

    private async Task<bool> IsSoAsync(string id, bool wanted, CancellationToken cancel)
    {
        var answer = await server.SendAsync(MastodonCalls.Read(id), cancel);
        using var json = answer.IsSuccess ? LooseJson.Read(answer.Body) : null;
        return json?.RootElement.At("reblogged").ValueKind == (wanted ? JsonValueKind.True : JsonValueKind.False);
    }
}
