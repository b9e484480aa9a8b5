using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>What reading a post told: it is there, it is gone, or neither is certain.</summary>
internal sealed record MastodonLook(MastodonStatus? Status, bool Gone, HttpAnswer Answer);

/// <summary>Everything that is only read. A reading that is not whole and healthy says nothing: never "it is not there".</summary>
internal sealed class MastodonReader(MastodonServer server)
{
    /// <summary>Two hundred posts after the one sought: nobody reads on for longer.</summary>
    private const int MostPages = 5;

    /// <summary>Whose token it is; null while that is not known.</summary>
    private volatile string? account;

    public async Task<MastodonLook> LookAsync(string id, CancellationToken cancel)
    {
        var answer = await server.SendAsync(MastodonCalls.Read(id), cancel);
        return new MastodonLook(MastodonStatus.Read(answer), answer.Status is HttpStatusCode.NotFound or HttpStatusCode.Gone, answer);
    }

    public async Task<FindOutcome> FindAsync(MastodonSought sought, CancellationToken cancel)
    {
        if (await WhoAsync(cancel) is not { } known)
            return new FindOutcome.CannotTell("The server does not say whose token this is.");
        string? before = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await server.SendAsync(MastodonCalls.Statuses(known, sought.Since, before), cancel);
            if (MastodonStatus.ReadList(answer) is not { } statuses)
                return new FindOutcome.CannotTell($"The account's posts cannot be read: the server answered {(int)answer.Status}.");
            if (statuses.FirstOrDefault(sought.Is) is { } found)
                return new FindOutcome.Found(found.Receipt);
            // A small server does not know where to go on: its pages end with the time we look back to.
            if (statuses.Count == 0 || statuses[^1].At < sought.From || statuses.Any(status => status.Id == sought.Since))
                return new FindOutcome.NotFound();
            if (statuses[^1].Id == before)
                return new FindOutcome.CannotTell("The server shows the same posts again.");
            before = statuses[^1].Id;
        }
        return new FindOutcome.CannotTell($"There are more than {MostPages} pages of posts since.");
    }

    /// <summary>The id of the account that the token is of; null when the server does not tell.</summary>
    public async Task<string?> WhoAsync(CancellationToken cancel)
    {
        if (account is { } known)
            return known;
        var me = await server.SendAsync(MastodonCalls.Me, cancel);
        using var json = me.IsSuccess ? LooseJson.Read(me.Body) : null;
        return account = json?.RootElement.At("id").Text() is { Length: > 0 } id ? id : null;
    }
}
