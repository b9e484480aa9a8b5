using System.Net;
using System.Text.Json;
using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.X;

/// <summary>Everything that is only read. A reading that is not whole and healthy says nothing: never "it is not there".</summary>
internal sealed class XReader(IXTransport transport)
{
    /// <summary>Five hundred posts after the one sought: nobody reads on for longer.</summary>
    private const int MostPages = 5;

    /// <summary>Whose keys these are; 0 while that is not known. A number, because senders and lookers share it.</summary>
    private long account;
    private volatile bool withoutParents;

    /// <summary>Null when X does not tell.</summary>
    public async Task<bool?> ExistsAsync(XSnowflake id, CancellationToken cancel)
    {
        var answer = await transport.SendAsync(XCalls.Read(id), cancel);
        // A missing post is a 200 with an error in it, or a 404, as the day may be.
        var missing = answer.Status == HttpStatusCode.NotFound || XProblem.Of(answer.Body).Kind == "resource-not-found";
        return answer is { IsSuccess: true, Id: { } there } && there == id ? true
            : missing && (answer.IsSuccess || answer.Status == HttpStatusCode.NotFound) ? false
            : null;
    }

    public async Task<FindOutcome> FindAsync(XSought sought, CancellationToken cancel)
    {
        if (await AccountAsync(cancel) is not { Account: { } known })
            return new FindOutcome.CannotTell("X does not say whose keys these are.");
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await PageAsync(known, sought, next, cancel);
            using var json = answer.Status == HttpStatusCode.OK ? XJson.Read(answer.Body) : null;
            if (json is null || !IsHealthy(json.RootElement))
                return new FindOutcome.CannotTell($"The timeline cannot be read: X answered {(int)answer.Status}.");
            if (Posts(json.RootElement).FirstOrDefault(sought.Is) is { } found)
                return new FindOutcome.Found(new Receipt(found.Id.ToString()));
            next = json.RootElement.Inner("meta").Text("next_token");
            if (next.Length == 0)
                return new FindOutcome.NotFound();
        }
        return new FindOutcome.CannotTell($"There are more than {MostPages} pages of posts since.");
    }

    /// <summary>Everything on the account since then, newest first; null when it cannot be read whole.</summary>
    public async Task<IReadOnlyList<XFound>?> AllSinceAsync(DateTimeOffset since, CancellationToken cancel)
    {
        if ((await AccountAsync(cancel)).Account is not { } known)
            return null;
        var all = new List<XFound>();
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await PageAsync(known, new XSought("", null, false, null, since), next, cancel);
            using var json = answer.Status == HttpStatusCode.OK ? XJson.Read(answer.Body) : null;
            if (json is null || !IsHealthy(json.RootElement))
                return null;
            all.AddRange(Posts(json.RootElement));
            next = json.RootElement.Inner("meta").Text("next_token");
            if (next.Length == 0)
                return all;
        }
        return null;
    }

    /// <summary>Whose keys these are; else what X answered instead.</summary>
    public async Task<(XSnowflake? Account, XAnswer? Refusal)> AccountAsync(CancellationToken cancel)
    {
        if (Volatile.Read(ref account) is > 0 and var known)
            return (new XSnowflake(known), null);
        var me = await transport.SendAsync(XCalls.Me, cancel);
        if (me is not { IsSuccess: true, Id: { } id })
            return (null, me);
        Volatile.Write(ref account, id.Value);
        return (id, null);
    }

    private async Task<XAnswer> PageAsync(XSnowflake known, XSought sought, string? next, CancellationToken cancel)
    {
        var answer = await transport.SendAsync(XCalls.Timeline(known, sought, !withoutParents, next), cancel);
        if (answer.Status != HttpStatusCode.BadRequest || withoutParents)
            return answer;
        withoutParents = true;
        return await transport.SendAsync(XCalls.Timeline(known, sought, parents: false, next), cancel);
    }

    private static bool IsHealthy(JsonElement page) =>
        page.Inner("errors").ValueKind == JsonValueKind.Undefined
        && page.Inner("meta").Number("result_count") is { } count
        && Posts(page).Count() == count;

    private static IEnumerable<XFound> Posts(JsonElement page)
    {
        foreach (var post in page.Items("data"))
        {
            if (XSnowflake.Read(post.Text("id")) is { } id && post.Inner("text").ValueKind == JsonValueKind.String)
                yield return new XFound(id, post.Text("text"), Parent(post));
        }
    }

    private static string? Parent(JsonElement post) =>
        post.Items("referenced_tweets")
            .Where(other => other.Text("type") == "replied_to")
            .Select(other => other.Text("id"))
            .FirstOrDefault();
}
