using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Simulation.Tests.Networks;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>Looks at each call when it begins, and at each post when it lands.</summary>
internal sealed class CallBook(JournalBook journals, EveningLedger ledger)
{
    private readonly Dictionary<string, long> called = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> landed = new(StringComparer.Ordinal);
    private readonly HashSet<string> plannedPosts = new(StringComparer.Ordinal);
    private readonly HashSet<string> judged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> stops = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> stopTexts = new(StringComparer.Ordinal);

    public void Saw(string game, IReadOnlyList<JournalEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Event is GameStopped)
                stops[game] = entry.Seq;
            else if (entry.Event is InjectReleased { Kind: InjectKind.Stop or InjectKind.RealIncident })
                texts[game] = entry.Seq;
            else if (entry.Event is DeliveryJudged person)
                judged.Add($"{game}/{person.Delivery}");
            else if (entry.Event is AttemptBegan { Number: 1, Delivery.Action: DeliveryAction.Publish } began)
                CheckCorrected(game, began.Delivery, entry);
        }
    }

    /// <summary>Whoever corrected it before its first attempt has kept it in.</summary>
    private void CheckCorrected(string game, DeliveryKey key, JournalEntry began)
    {
        var state = journals.State(game);
        var corrections = state.Injects.Values.Where(inject => inject.Kind == InjectKind.Correction && inject.About == key.Inject);
        if (corrections.Any(inject => inject.Releases[0] > state.Deliveries[key].Order && inject.Releases[0] < began.Seq))
            ledger.Find(Invariant.CorrectedStaysIn, began.At, $"{game}/{key}");
    }

    /// <summary>An attempt begins: for a stop text that is what counts, a network may keep it from going further.</summary>
    public void Tries(string channel, Post post)
    {
        var (game, key) = PostKey.Read(post.Key);
        if (post.Safety)
            stopTexts.Add($"{journals.State(game).Deliveries[key].Order}/{game}/{channel}");
    }

    public void Check(Call call)
    {
        if (call.Delivery is not { } delivery)
        {
            ledger.Find(Invariant.NothingUnsentIsPublic, call.At, $"{call.Game}/{call.Key} was never released");
            return;
        }
        CheckTime(call, delivery);
        CheckState(call, delivery);
        if (call.State.Status == GameStatus.Stopped)
            CheckStop(call, delivery);
        if (call is { IsRetraction: false, IsRepost: false })
            Words.Check(ledger, journals.Plan(call.Game).Game.Label, delivery.Kind, call.Game, call.Key.Inject, call.Text, call.At);
        if (call.IsOrdered)
            CheckQueue(call, delivery);
    }

    public void Landed(SimChannel channel, SimPost post, bool isSecond)
    {
        var state = journals.State(post.Game);
        var name = $"{post.Game}/{post.Key}";
        if (isSecond)
            ledger.Find(Invariant.Once, post.Landed, $"{name} is there twice");
        if (state.Deliveries.GetValueOrDefault(post.Key) is not { Key.Action: DeliveryAction.Publish } delivery)
            return;
        var planned = journals.Plan(post.Game).Find(post.Key.Inject);
        if (
            planned is not null and not { Inject.Timing: Timing.OnOutcome }
            && !plannedPosts.Add($"{post.Game}/{post.Key.Inject} on {channel.Name}")
            && !isSecond
        )
            ledger.Find(Invariant.Once, post.Landed, $"{name} is there twice, in two versions");
        if (delivery.Lane == Lane.Ordered && channel.Spec.Traits.Redelivery != Redelivery.Blind)
            InOrder(landed, post.Game, delivery, post.Landed, "landed");
    }

    private void CheckTime(Call call, Delivery delivery)
    {
        if (call.At < delivery.Due || call.At < delivery.Released)
            ledger.Find(Invariant.NotEarly, call.At, $"{call.Game}/{call.Key} is due {delivery.Due:HH:mm:ss}");
        if (delivery.Expires <= call.At)
            ledger.Find(Invariant.NeverStale, call.At, $"{call.Game}/{call.Key} expired {delivery.Expires:HH:mm:ss}");
    }

    private void CheckState(Call call, Delivery delivery)
    {
        if (call.State.Status == GameStatus.Paused && delivery.Lane == Lane.Ordered)
            ledger.Find(Invariant.PauseHolds, call.At, $"{call.Game}/{call.Key}");
        var closed = call.State.Rounds.GetValueOrDefault(call.Key.Inject.Round)?.ClosedAt;
        if (delivery.Lane == Lane.Ordered && delivery.Released < closed)
            ledger.Find(Invariant.OverIsOver, call.At, $"{call.Game}/{call.Key}: the round was over {closed:HH:mm:ss}");
        if (!call.IsRetraction && call.State.Injects[call.Key.Inject].Status == InjectStatus.Withdrawn)
            ledger.Find(Invariant.WithdrawnStaysIn, call.At, $"{call.Game}/{call.Key}");
    }

    private void CheckStop(Call call, Delivery delivery)
    {
        var saidSince = !call.IsRepost && delivery.Kind == InjectKind.AdHoc && delivery.Order > stops.GetValueOrDefault(call.Game);
        if (delivery.Lane != Lane.Stop && !call.IsRetraction && !saidSince)
            ledger.Find(Invariant.StopStops, call.At, $"{call.Game}/{call.Key}");
        // An account that only reposts gets no stop text.
        var amplifies = call.State.Amplifiers.Any(amplifier => amplifier.Channel == call.Channel.Name);
        if (
            delivery.Lane != Lane.Stop
            && !amplifies
            && !stopTexts.Contains($"{texts.GetValueOrDefault(call.Game)}/{call.Game}/{call.Channel.Name}")
        )
            ledger.Find(Invariant.StopTextFirst, call.At, $"{call.Game}/{call.Key}");
    }

    /// <summary>All before it in its queue have left it, and none behind it has gone.</summary>
    private void CheckQueue(Call call, Delivery delivery)
    {
        InOrder(called, call.Game, delivery, call.At, "was called");
        var blind = call.Channel.Spec.Traits.Redelivery == Redelivery.Blind;
        foreach (var other in call.State.Deliveries.Values)
        {
            if (
                other.Order < delivery.Order
                && other is { Lane: Lane.Ordered, Settled: false }
                && SameQueue(other, delivery)
                && !MayPass(other, blind, call)
            )
                ledger.Find(Invariant.OrderPerQueue, call.At, $"{call.Game}/{call.Key} passes {other.Key}, {other.State}");
        }
    }

    private bool MayPass(Delivery other, bool blind, Call call) =>
        other.State == DeliveryState.Unknown && (blind || other.UnknownSince + TimeSpan.FromSeconds(other.Resent ? 20 : 60) <= call.At)
        || judged.Contains($"{call.Game}/{other.Key}");

    private void InOrder(Dictionary<string, long> book, string game, Delivery delivery, DateTimeOffset at, string what)
    {
        var queue = $"{game}/{delivery.Key.Inject.Round} on {delivery.Key.Channel}";
        var last = book.GetValueOrDefault(queue);
        if (delivery.Order < last && !judged.Contains($"{game}/{delivery.Key}"))
            ledger.Find(Invariant.OrderPerQueue, at, $"{game}/{delivery.Key} {what} after a later one");
        book[queue] = Math.Max(last, delivery.Order);
    }

    private static bool SameQueue(Delivery one, Delivery other) =>
        one.Key.Action == DeliveryAction.Publish && one.Key.Inject.Round == other.Key.Inject.Round && one.Key.Channel == other.Key.Channel;
}
