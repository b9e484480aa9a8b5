using FeedGame.Engine.Commands;
using FeedGame.Engine.Couriers;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Storage;

namespace FeedGame.Engine.Live;

/// <summary>
/// What follows from journal entries for outbox and feed. Pure, and the only place where either arises: a release writes what this
/// says, and an outbox that was lost is made again by the same lines.
/// </summary>
/// <param name="shown">What is on the feed before.</param>
/// <param name="words">Resolves the words of a person; null once they are purged.</param>
internal sealed class Projection(GamePlan plan, Accounts accounts, IReadOnlyList<FeedItem> shown, Func<string, string?> words)
{
    private readonly List<FeedItem> items = [];
    private readonly HashSet<long> withdrawn = [];
    private readonly HashSet<DeliveryKey> touched = [];
    private bool any;
    private readonly Dictionary<(InjectId, int), Worded> texts = [];
    private readonly Dictionary<InjectId, Worded> inPlace = [];

    public IReadOnlyList<FeedItem> Items => items;

    /// <summary>Takes one entry in; <paramref name="state"/> has it folded in already.</summary>
    public void Add(JournalEntry entry, GameState state)
    {
        Touch(entry.Event, state);
        if (entry.Event is InjectReleased { Kind: not InjectKind.Cue } released)
            Release(released, entry, state);
        else if (entry.Event is InjectWithdrawn gone)
            withdrawn.UnionWith(Shown(state, inject => inject.Id == gone.Inject));
        else if (entry.Event is GameStopped)
            withdrawn.UnionWith(Shown(state, inject => TakingDown.ShowsPerson(plan, state, inject)));
    }

    /// <summary>Of what is on the feed, or comes onto it now, what must go.</summary>
    public IReadOnlyList<FeedItem> Withdrawn() =>
        withdrawn.Count == 0 ? [] : [.. shown.Concat(items).Where(item => !item.Withdrawn && withdrawn.Contains(item.Seq))];

    /// <summary>The rows of the deliveries that changed between the two states.</summary>
    public IReadOnlyList<OutboxRow> Rows(GameState before, GameState after)
    {
        if (ReferenceEquals(before.Deliveries, after.Deliveries) && before.Status == after.Status)
            return [];
        var rows = new List<OutboxRow>();
        // Most entries are about one delivery; a game has hundreds.
        var candidates = any || before.Status != after.Status ? after.Deliveries.Values : touched.Select(key => after.Deliveries[key]);
        foreach (var delivery in candidates)
        {
            var known = before.Deliveries.TryGetValue(delivery.Key, out var old);
            if (!known || !ReferenceEquals(old, delivery) || (before.Status != after.Status && !delivery.Settled))
                rows.Add(Row(delivery, after, isNew: !known));
        }
        return rows;
    }

    private void Touch(GameEvent fact, GameState state)
    {
        switch (fact)
        {
            case AttemptBegan began:
                Touch(began.Delivery, state);
                break;
            case DeliverySettled settled:
                Touch(settled.Delivery, state);
                break;
            case DeliveryPostponed postponed:
                Touch(postponed.Delivery, state);
                break;
            case DeliveryJudged judged:
                Touch(judged.Delivery, state);
                break;
            case DeliveryHandedOver over:
                Touch(over.Delivery, state);
                break;
            default:
                any = true;
                break;
        }
    }

    /// <summary>A retraction that is settled changes what it took back as well; a post that is out asks for its reposts.</summary>
    private void Touch(DeliveryKey key, GameState state)
    {
        if (!state.Deliveries.TryGetValue(key, out var delivery))
            return;
        touched.Add(key);
        if (delivery.About is { } about && state.Deliveries.ContainsKey(about))
            touched.Add(about);
        touched.UnionWith(state.Amplifiers.Select(amplifier => Fold.RepostOf(key, amplifier)).Where(state.Deliveries.ContainsKey));
    }

    private OutboxRow Row(Delivery delivery, GameState state, bool isNew)
    {
        var account = accounts.Find(delivery.Key.Channel);
        var claimed = delivery.State == DeliveryState.Claimed;
        return new OutboxRow(
            delivery,
            CourierPlan.QueueOf(delivery.Key),
            isNew ? Text(delivery, account) : null,
            CourierPlan.WakeAt(state, delivery, account?.Traits),
            CourierPlan.BlocksUntil(delivery, account?.Traits),
            claimed ? accounts.Owner : null,
            claimed ? state.LastAt + accounts.LeaseLength : null
        );
    }

    private string Text(Delivery delivery, Account? account)
    {
        var key = delivery.Key;
        if (key.Action is DeliveryAction.Retract or DeliveryAction.Amplify || !texts.TryGetValue((key.Inject, key.Version), out var worded))
            return "";
        if (key.Action == DeliveryAction.Edit)
            return inPlace[key.Inject].Text.Nl;
        var photos = account?.Traits.Photos is null || delivery.Pictured is not { } inject ? [] : plan.PhotosOf(inject);
        return worded.For(account?.Traits, [.. photos.Select(photo => photo.With(default))]).Nl;
    }

    private void Release(InjectReleased released, JournalEntry entry, GameState state)
    {
        var own = released.Text is { } text ? words(text.Id) ?? "" : null;
        var at = released.Went ?? entry.At;
        var worded = Wording.Of(plan, released, at, own, NewStart(released, state));
        texts[(released.Inject, released.Version)] = worded;
        if (released is { InPlace: not null, About: { } corrected })
            inPlace[released.Inject] = Wording.InPlace(plan, Original(released, state.Injects[corrected]), own, entry.At);
        // What a stop sent back goes on to the channels that lack it; on our own page it stands already, unless the stop took it off.
        if (released.Channels is not null && IsShown(state.Injects[released.Inject]))
            return;
        items.Add(
            new FeedItem(
                FeedItem.IdOf(plan.Game.Id, entry.Seq, 0),
                entry.Seq,
                0,
                released.Kind,
                plan.FindRound(released.Inject.Round)?.Number,
                at,
                worded.Text,
                released.About is { } about ? ItemOf(state, about) : null
            )
            {
                // None is always the same list, so that two items without photos compare as equal.
                Photos = plan.PhotosOf(released.Inject) is { Count: > 0 } photos ? [.. photos.Select(FeedPhoto.Of)] : [],
            }
        );
    }

    /// <summary>What is corrected, as it was released.</summary>
    private static InjectReleased Original(InjectReleased correction, InjectState about) =>
        correction with
        {
            Inject = about.Id,
            Kind = about.Kind,
            Due = about.ReleasedAt ?? correction.Due,
            About = about.About,
        };

    /// <summary>What "moved" speaks of: the start of that round, or of the next one.</summary>
    private static DateTimeOffset? NewStart(InjectReleased released, GameState state) =>
        released.Ready != ReadyText.Moved ? null
        : state.Rounds.GetValueOrDefault(released.Inject.Round) is { } round ? round.Start
        : state.Rounds.Values.Where(other => other.Status == RoundStatus.NotStarted).Min(other => other.Start);

    private bool IsShown(InjectState inject) => shown.Any(item => !item.Withdrawn && inject.Releases.Contains(item.Seq));

    private string? ItemOf(GameState state, InjectId about) =>
        state.Injects.GetValueOrDefault(about)?.Releases is { IsEmpty: false } releases
            ? FeedItem.IdOf(plan.Game.Id, releases[^1], 0)
            : null;

    private static IEnumerable<long> Shown(GameState state, Func<InjectState, bool> which) =>
        state.Injects.Values.Where(which).SelectMany(inject => inject.Releases);
}
