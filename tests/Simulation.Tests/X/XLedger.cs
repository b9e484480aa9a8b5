using System.Text.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Peers.X;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.X;

/// <summary>What the engine believes of its deliveries beside what stands on X.</summary>
internal sealed class XLedger(FakeX x)
{
    private readonly ILookup<string, FakeXPost> posts = x.Posts.ToLookup(post => Canary.In(post.Text)!);
    private readonly ILookup<string, FakeXRequest> calls = x
        .Requests.Where(request => request.Call == FakeXCall.Post)
        .ToLookup(request => Canary.In(request.Body)!);
    private readonly List<DateTimeOffset> read =
    [
        .. x.Requests.Where(request => request is { Call: FakeXCall.Timeline, Status: 200 }).Select(request => request.At),
    ];

    /// <summary>Null when both agree, and nothing is lost.</summary>
    public string? Finding(string game, Delivery delivery)
    {
        var mark = Canary.Of(game, delivery.Key.Inject);
        var there = posts[mark].ToList();
        var wrong = there.Count > 1 ? "double" : Wrong(delivery, mark, there.SingleOrDefault());
        return wrong is null ? null : $"{mark} is {delivery.State} ({delivery.Why}) and {there.Count} are there: {wrong}";
    }

    private string? Wrong(Delivery delivery, string mark, FakeXPost? there) =>
        delivery.State switch
        {
            DeliveryState.Published when there is null => "falsely reported published",
            // A person who tells that it is there does not tell under which id.
            DeliveryState.Published => Id(delivery.Receipt) is { } id && id != there.Name ? "its receipt is of another post" : null,
            DeliveryState.Rejected or DeliveryState.Expired when there is not null => "falsely reported failed",
            DeliveryState.Rejected => calls[mark].Any(IsDefinite) ? null : "lost: nothing definite was answered",
            DeliveryState.Expired => delivery.Expires <= delivery.SettledAt ? null : "lost: it had not expired",
            DeliveryState.Unknown => WasReadable(delivery.UnknownSince!.Value) ? "lost: the timeline could be read" : null,
            _ => "lost: nothing came of it",
        };

    /// <summary>While the engine looks for it, after the delay with which posts become visible.</summary>
    private bool WasReadable(DateTimeOffset since) => read.Exists(at => at >= since.AddSeconds(60) && at < since.AddMinutes(30));

    private static bool IsDefinite(FakeXRequest call) => call.Status is 400 or 403;

    private static string? Id(string? receipt) => receipt is null ? null : JsonSerializer.Deserialize<Receipt>(receipt)!.Id;
}
