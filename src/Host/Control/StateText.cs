using System.Text.Encodings.Web;
using System.Text.Json;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Relays;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Storage;
using FeedGame.Host.Playing;

namespace FeedGame.Host.Control;

/// <summary>Where a game stands, for a controller: ids, times and states, and no text that is not sent.</summary>
internal static class StateText
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(
        GamePlan plan,
        GameState state,
        IReadOnlyDictionary<string, ChannelHealth> channels,
        DateTimeOffset now,
        string lang
    ) =>
        JsonSerializer.Serialize(
            new
            {
                game = plan.Game.Id,
                status = Word(state.Status),
                seq = state.Seq,
                stop = state.Stop is { } stop
                    ? new
                    {
                        at = stop.At,
                        real = stop.Real,
                        deadline = stop.Deadline,
                        agreed = stop.AgreedBy is not null,
                    }
                    : null,
                help = state.Help is { } help ? new { round = help.Round, at = help.At } : null,
                ended = state.EndReason is { } reason ? Word(reason) : null,
                reports = state.Reports.Sum(report => report.Count),
                report_desk = ReportState.Of(state, now),
                suggestions = SuggestionState.Of(state, lang),
                rounds = plan.Game.Rounds.Select(round => Round(round, state)),
                next = Next(plan, state),
                pending = state.Pending.Select(Pending),
                cues = Cues.Unread(plan, state).Select(cue => cue.ToString()),
                held = state
                    .Injects.Values.Where(inject => inject.Status == InjectStatus.Held)
                    .Select(inject => inject.Id.ToString())
                    .Order(),
                deliveries = state
                    .Deliveries.Values.OrderBy(delivery => delivery.Order)
                    .ThenBy(delivery => delivery.Key.Channel)
                    .Select(Delivery),
                by_hand = RelayTasks.Of(plan, state).Select(Task),
                offered = TakingDown.Offered(plan, state).Select(inject => inject.ToString()),
                remedies = Remedy.All(state).Select(Remedied),
                channels = channels.ToDictionary(channel => channel.Key, channel => channel.Value.Blocked ?? "ok"),
                notices = Notices.Of(plan, state, channels).Select(notice => notice.In(lang)),
            },
            Format
        );

    public static string Preview(GamePlan plan, IReadOnlyList<CadenceStep> steps, string lang) =>
        string.Join(
            '\n',
            steps.Select(step =>
                $"{step.Inject}: {Clock(plan, step.Old)} → {(step.New is { } at ? Clock(plan, at) : new LocalText("reserve", "kept aside").In(lang))}"
            )
        );

    private static object Round(GameRound round, GameState state)
    {
        var now = state.Rounds.GetValueOrDefault(round.Id);
        return new
        {
            round = round.Id,
            status = Word(now?.Status ?? RoundStatus.NotStarted),
            start = now?.Start,
            ends = now?.EndsAt,
            off_street = now?.OffStreetAt,
            checked_in = now?.CheckedInAt,
            overdue = now?.CheckInOverdue ?? false,
            finds = now?.Finds ?? 0,
            children = now?.Children is { } children
                ? new
                {
                    @out = children.Out,
                    back = children.Back,
                    away = children.Away,
                }
                : null,
        };
    }

    private static IEnumerable<object> Next(GamePlan plan, GameState state) =>
        state
            .Injects.Values.Where(inject => inject is { Status: InjectStatus.Planned, Due: not null })
            .Where(inject => plan.Find(inject.Id) is { Inject: Inject.Message })
            .OrderBy(inject => inject.Due)
            .Take(3)
            .Select(inject => new
            {
                inject = inject.Id.ToString(),
                kind = Words.Kind(plan.Find(inject.Id)!.Inject.Kind),
                due = inject.Due,
            });

    /// <summary>What can still be taken back; who asked for it is in the log.</summary>
    private static object Pending(PendingRelease pending) =>
        new
        {
            inject = pending.Inject.ToString(),
            kind = Words.Kind(pending.Kind),
            until = pending.Until,
            about = pending.About?.ToString(),
        };

    private static object Delivery(Delivery delivery) =>
        new
        {
            delivery = delivery.Key.ToString(),
            state = Word(delivery.State),
            due = delivery.Due,
            sent = delivery.Sent,
            late_ms = delivery.Sent is { } sent ? (long)(sent - delivery.Due).TotalMilliseconds : (long?)null,
            why = delivery.Why,
        };

    /// <summary>Receipts: n of m groups, who has it still to do, and the delay of the slowest.</summary>
    private static object Task(RelayTask task) =>
        new
        {
            inject = task.Inject.ToString(),
            action = Word(task.Action),
            channel = task.Channel,
            asked = task.Asked,
            forwarded = task.Forwarded,
            groups = task.Groups.Count,
            waiting = task.Groups.Where(Waits).Select(group => group.Delivery.ToString()),
            delay_ms = task.Groups.Max(group => group.At) is { } last ? (long)(last - task.Asked).TotalMilliseconds : (long?)null,
        };

    private static bool Waits(RelayGroup group) => group.Standing is RelayStanding.Open or RelayStanding.Declined;

    private static object Remedied(Remedy remedy) =>
        new
        {
            inject = remedy.Inject.ToString(),
            channel = remedy.Channel,
            result = Word(remedy.Result),
            why = remedy.Why,
        };

    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Clock(GamePlan plan, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, plan.Game.Zone).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
