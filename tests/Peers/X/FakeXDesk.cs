using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FeedGame.Peers.X;

/// <summary>A request as it came in.</summary>
/// <param name="Call">Null for an address that X does not have.</param>
/// <param name="Upload">The body of an upload; null for any other call.</param>
/// <param name="Place">Scheme, host and path, for the signature.</param>
internal sealed record FakeXArrival(
    FakeXCall? Call,
    string Method,
    string Place,
    string Target,
    string? Authorization,
    string Body,
    FakeXUpload? Upload
)
{
    public DateTimeOffset At { get; init; }

    public string Query =>
        Target.Contains('?', StringComparison.Ordinal) ? Target[(Target.IndexOf('?', StringComparison.Ordinal) + 1)..] : "";

    /// <summary>The last part of the path.</summary>
    public string Id => Place[(Place.LastIndexOf('/') + 1)..];
}

/// <summary>Carries out a call whole: signature, limits, rules, then the posts. The caller lets in one at a time.</summary>
internal sealed class FakeXDesk(TimeProvider time, FakeXKeys keys)
{
    private static readonly string[] TimelineParameters = ["max_results", "since_id", "start_time", "pagination_token", "tweet.fields"];

    private readonly FakeXSignature signature = new(keys, time);
    private readonly FakeXLimits limits = new(time);

    public FakeXStore Store { get; } = new(time);

    public FakeXReposts Reposts => field ??= new FakeXReposts(Store);

    public static async Task<FakeXArrival> ReadAsync(HttpContext http, CancellationToken cancel)
    {
        var request = http.Request;
        var call = Kind(request);
        var upload = call == FakeXCall.Upload ? await FakeXUpload.ReadAsync(request, cancel) : null;
        using var reader = new StreamReader(request.Body);
        var body = upload?.Shown ?? await reader.ReadToEndAsync(cancel);
        // As it was sent: the server's own view of path and query is decoded.
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var place = $"{request.Scheme}://{request.Host}{target.Split('?')[0]}";
        return new FakeXArrival(call, request.Method, place, target, request.Headers.Authorization, body, upload);
    }

    public FakeXAnswer Carry(FakeXArrival arrival, FakeXRules rules)
    {
        if (arrival.Call is not { } call)
            return new FakeXAnswer(404, FakeXProblems.Problem(404, "Not Found", "Not Found"));
        if (signature.Refuses(arrival.Method, arrival.Place, arrival.Query, arrival.Authorization) is not null)
            return new FakeXAnswer(401, FakeXProblems.Unauthorized);
        var headers = new List<(string, string)> { ("x-access-level", rules.ReadOnly ? "read" : "read-write") };
        var answer =
            !limits.Allows(call, rules, headers) ? new FakeXAnswer(429, FakeXProblems.TooMany)
            : rules.ReadOnly && call is not (FakeXCall.Me or FakeXCall.Read or FakeXCall.Timeline)
                ? new FakeXAnswer(403, FakeXProblems.ReadOnlyApp)
            : Carry(call, arrival, rules);
        answer.Headers.AddRange(headers);
        return answer;
    }

    private FakeXAnswer Carry(FakeXCall call, FakeXArrival arrival, FakeXRules rules) =>
        call switch
        {
            FakeXCall.Post => Store.Post(arrival.Body, rules),
            FakeXCall.Upload => Store.Darkroom.Upload(arrival.Upload!, rules),
            FakeXCall.Describe => Store.Darkroom.Describe(arrival.Body),
            FakeXCall.Delete => Store.Delete(arrival.Id),
            FakeXCall.Read => Store.Read(arrival.Id),
            FakeXCall.Repost => Reposts.Add(arrival.Body),
            FakeXCall.UndoRepost => Reposts.Undo(arrival.Id),
            FakeXCall.Timeline => Timeline(arrival, rules),
            FakeXCall.Me => rules.Account.Shown(arrival.Query),
            _ => throw new InvalidOperationException("No such call."),
        };

    private FakeXAnswer Timeline(FakeXArrival arrival, FakeXRules rules)
    {
        var query = arrival
            .Query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[^1]), StringComparer.Ordinal);
        var unknown = query.Keys.FirstOrDefault(name =>
            !TimelineParameters.Contains(name) || (name == "tweet.fields" && rules.FieldsRenamed)
        );
        if (unknown is not null)
            return new FakeXAnswer(
                400,
                FakeXProblems.Invalid($"The query parameter [{unknown}] is not one of [id,max_results,since_id,start_time]")
            );
        return int.TryParse(query.GetValueOrDefault("max_results", "10"), out var most) && most is >= 5 and <= 100
            ? Store.Timeline(query, rules)
            : new FakeXAnswer(400, FakeXProblems.Invalid("The `max_results` query parameter value is not between 5 and 100"));
    }

    private static FakeXCall? Kind(HttpRequest request) =>
        (request.Method, request.Path.Value!.Split('/')) switch
        {
            ("POST", ["", "2", "tweets"]) => FakeXCall.Post,
            ("POST", ["", "2", "media", "upload"]) => FakeXCall.Upload,
            ("POST", ["", "2", "media", "metadata"]) => FakeXCall.Describe,
            ("DELETE", ["", "2", "tweets", _]) => FakeXCall.Delete,
            ("GET", ["", "2", "tweets", _]) => FakeXCall.Read,
            ("GET", ["", "2", "users", "me"]) => FakeXCall.Me,
            ("GET", ["", "2", "users", FakeXStore.Account, "tweets"]) => FakeXCall.Timeline,
            ("POST", ["", "2", "users", FakeXStore.Account, "retweets"]) => FakeXCall.Repost,
            ("DELETE", ["", "2", "users", FakeXStore.Account, "retweets", _]) => FakeXCall.UndoRepost,
            _ => null,
        };
}
