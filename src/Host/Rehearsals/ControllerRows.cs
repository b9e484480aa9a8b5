using FeedGame.Engine.Adapting;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Playing;
using FeedGame.Host.Steering;

namespace FeedGame.Host.Rehearsals;

/// <summary>Makes a row of an entry, with what became of it later; null for what has no row of its own.</summary>
internal sealed class ControllerRows(PlayedEvening evening, string lang)
{
    private GamePlan Plan => evening.Plan;

    public ControllerRow? Of(JournalEntry entry) =>
        entry.Event switch
        {
            InjectReleased { Kind: InjectKind.Cue } cue => Cue(entry.At, cue),
            InjectReleased released => Message(entry, released),
            InjectSkipped skipped => Skipped(entry.At, skipped),
            InjectHeld held => Row(entry.At, RowKind.Skipped, RehearsalWords.Held(NameOf(held.Inject)), held.Inject.Round),
            SuggestionMade made => Suggested(entry.At, made),
            SuggestionDecided decided => Decided(entry.At, decided),
            RuleActed acted => Row(entry.At, RowKind.Suggestion, RehearsalWords.Acted(acted), acted.Round),
            _ => Turn(entry),
        };

    private ControllerRow? Turn(JournalEntry entry) =>
        entry.Event switch
        {
            RoundReminded reminded => Row(entry.At, RowKind.Turn, RehearsalWords.Reminded, reminded.Round),
            RoundStarted started => Row(entry.At, RowKind.Turn, RehearsalWords.Starts, started.Round),
            RoundEnded ended => Row(entry.At, RowKind.Turn, StandWords.Of(ended.Outcome), ended.Round),
            RoundReopened again => Row(entry.At, RowKind.Turn, RehearsalWords.Reopened, again.Round),
            RoleplayerOffStreet off => Row(entry.At, RowKind.Turn, RehearsalWords.OffStreet, off.Round),
            GameEnded => Row(entry.At, RowKind.Turn, RehearsalWords.GameOver, ""),
            GamePaused => Row(entry.At, RowKind.Halt, RehearsalWords.Paused, ""),
            GameResumed => Row(entry.At, RowKind.Halt, RehearsalWords.Resumed, ""),
            GameStopped => Row(entry.At, RowKind.Halt, RehearsalWords.Stopped, ""),
            _ => null,
        };

    private ControllerRow Row(DateTimeOffset at, RowKind kind, LocalText what, string round) =>
        new(at, null, kind, what) { Round = Plan.FindRound(round)?.Number };

    private ControllerRow Cue(DateTimeOffset at, InjectReleased cue) =>
        new(at, cue.Due, RowKind.Cue, RehearsalWords.CueFor(Plan.Find(cue.Inject)?.Inject as Inject.Cue))
        {
            Round = evening.RoundOf(cue.Inject),
            Words = Cues.Text(Plan, evening.State.Injects[cue.Inject], null).In(lang),
        };

    private ControllerRow Message(JournalEntry entry, InjectReleased released)
    {
        var item = evening.Items.GetValueOrDefault(entry.Seq);
        return new(entry.At, released.Due, RowKind.Message, NameOf(released.Inject, released.Kind))
        {
            Round = evening.RoundOf(released.Inject),
            Words = Body(item?.Text.In(lang) ?? "") + PhotoWords.Of(item, lang),
            Deliveries = [.. Deliveries(entry.At, released)],
        };
    }

    private ControllerRow Skipped(DateTimeOffset at, InjectSkipped skipped) =>
        new(
            at,
            evening.State.Injects.GetValueOrDefault(skipped.Inject)?.Due,
            RowKind.Skipped,
            RehearsalWords.Skipped(NameOf(skipped.Inject), skipped.Why)
        )
        {
            Round = evening.RoundOf(skipped.Inject),
        };

    private ControllerRow? Suggested(DateTimeOffset at, SuggestionMade made) =>
        evening.State.Suggestions.FirstOrDefault(suggestion => suggestion.Number == made.Suggestion) is { } suggestion
            ? Row(at, RowKind.Suggestion, SuggestionWords.Of(suggestion), made.Round)
            : null;

    private ControllerRow Decided(DateTimeOffset at, SuggestionDecided decided) =>
        Row(
            at,
            RowKind.Suggestion,
            RehearsalWords.Decided(decided),
            evening.State.Suggestions.FirstOrDefault(suggestion => suggestion.Number == decided.Suggestion)?.Round ?? ""
        );

    /// <summary>Our own page first; the groups of a channel together, as long as the same became of them.</summary>
    private IEnumerable<ControllerDelivery> Deliveries(DateTimeOffset at, InjectReleased released)
    {
        yield return new("", 1, false, DeliveryState.Published, RehearsalWords.Posted, at, at > released.Due ? at - released.Due : default);
        foreach (var channel in Plan.Game.Channels)
        {
            var same = evening
                .State.Deliveries.Values.Where(delivery => IsOf(delivery.Key, released) && delivery.Key.Channel == channel.Name)
                .GroupBy(delivery => delivery.State)
                .OrderBy(group => group.Key);
            foreach (var group in same)
                yield return Delivery(channel, group.Key, [.. group]);
        }
    }

    private static ControllerDelivery Delivery(GameChannel channel, DeliveryState state, IReadOnlyList<Delivery> group) =>
        new(
            channel.Name,
            group.Count,
            channel.Groups.Count > 0,
            state,
            DeliveryWords.Of(state, group[0]),
            group.Max(delivery => delivery.Sent),
            group.Max(delivery => delivery.Sent is { } sent && sent > delivery.Due ? sent - delivery.Due : TimeSpan.Zero)
        );

    private static bool IsOf(DeliveryKey key, InjectReleased released) => key.Inject == released.Inject && key.Version == released.Version;

    private LocalText NameOf(InjectId id, InjectKind arisen = InjectKind.AdHoc) => InjectNames.Of(Plan, id, arisen);

    /// <summary>What the author wrote: the label in front and behind says nothing new.</summary>
    private static string Body(string text) => text.Split('\n') is { Length: > 2 } lines ? lines[1] : text;
}
