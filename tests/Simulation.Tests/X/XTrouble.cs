using FeedGame.Peers.X;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.X;

/// <summary>
/// Everything that can go wrong at X, each with 5 % of the calls of its kind. Calls come in the same order every time, so a stream
/// of chance is enough.
/// </summary>
internal sealed class XTrouble(Dice dice, TimeProvider time)
{
    private const double Share = 0.05;

    private static readonly string[] Families = ["x-rate-limit-", "x-user-limit-24hour-", "x-app-limit-24hour-"];

    private readonly Dictionary<string, int> met = new(StringComparer.Ordinal);

    /// <summary>How often each thing went wrong.</summary>
    public IReadOnlyDictionary<string, int> Met => met;

    /// <summary>From then until then nothing can be read; null when that does not happen.</summary>
    public (DateTimeOffset From, DateTimeOffset To)? Outage { get; init; }

    /// <summary>Everything that can happen to a call of that kind, as <see cref="Met"/> names it.</summary>
    public static IEnumerable<string> Names(FakeXCall call) => Kinds(call).Select(kind => Name(call, kind));

    /// <summary>One of each, for whoever looks whether a kind of fault is missing.</summary>
    public static IEnumerable<FakeXFault> Samples() =>
        Kinds(FakeXCall.Post).Select(kind => kind.Make(new Dice(1, DiceFor.Network), default));

    public bool IsDown(DateTimeOffset now) => Outage is { } outage && outage.From <= now && now < outage.To;

    public FakeXFault? Next(FakeXCall call)
    {
        var now = time.GetUtcNow();
        if (call != FakeXCall.Post && IsDown(now))
            return new FakeXFault.Answer(503, "");
        var kinds = Kinds(call);
        if (!dice.Chance(Share * kinds.Count))
            return null;
        var kind = dice.Pick(kinds);
        met[Name(call, kind)] = met.GetValueOrDefault(Name(call, kind)) + 1;
        return kind.Make(dice, now);
    }

    private static IReadOnlyList<Kind> Kinds(FakeXCall call) => call == FakeXCall.Post ? [.. Anywhere, .. Refusals] : Anywhere;

    /// <summary>
    /// A kind of <see cref="FakeXFault"/> that is in neither list fails the test that looks for it. Most answers that drip are not
    /// whole before the attempt's time is over.
    /// </summary>
    private static readonly IReadOnlyList<Kind> Anywhere =
    [
        new("answer lost", (_, _) => new FakeXFault.LoseAnswer()),
        new("dropped", (_, _) => new FakeXFault.DropBeforeCommit()),
        new("hangs", (dice, _) => new FakeXFault.Hang(Committed: dice.Chance(0.5))),
        new("slow", (dice, _) => new FakeXFault.Slow(dice.Seconds(1, 50))),
        new("drips", (dice, _) => new FakeXFault.Drip(dice.Pick(0.05, 5, 5, 5) * TimeSpan.FromSeconds(1))),
        new("garbage", (dice, _) => new FakeXFault.Garbage(dice.Pick("", "<html>", "{}", """{"data":{"id":"none"}}"""))),
        new("carried out, then 503", (_, _) => new FakeXFault.CarriedThen(503, "")),
        new("5xx", (dice, _) => new FakeXFault.Answer(dice.Pick(500, 502, 503, 504), dice.Pick("", "<html>"))),
        new("429", (dice, now) => FakeXFault.RateLimit(dice.Pick(Families), now + dice.Seconds(1, 60))),
        new("307", (_, _) => FakeXFault.Redirect(new Uri("http://127.0.0.1:9/2/tweets"))),
    ];

    private static readonly IReadOnlyList<Kind> Refusals =
    [
        new("402", (_, _) => new FakeXFault.Answer(402, FakeXProblems.Credits)),
        new("usage cap", (_, _) => new FakeXFault.Answer(429, FakeXProblems.UsageCapped)),
        new("duplicate", (_, _) => Forbidden(FakeXProblems.Duplicate)),
        new("reply refused", (_, _) => Forbidden(FakeXProblems.ReplyRefused)),
        new("parent unseen", (_, _) => Forbidden(FakeXProblems.ParentUnseen)),
    ];

    private static string Name(FakeXCall call, Kind kind) => $"{call}: {kind.Name}";

    private static FakeXFault.Answer Forbidden(string why) => new(403, FakeXProblems.Forbidden(why));

    private sealed record Kind(string Name, Func<Dice, DateTimeOffset, FakeXFault> Make);
}
