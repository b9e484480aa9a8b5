using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Play;
using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Paper;

/// <summary>
/// The evening on paper, for when telephone, power or network fails (Q5): every message with the time at which it is planned now, in the
/// words that would go out. Pure; made by the code that publishes. Everything unsent is in it.
/// </summary>
/// <param name="Stop">To read aloud, with a place for the time.</param>
/// <param name="Found">By round: what is read when the role-player is found there.</param>
public sealed record RunSheet(IReadOnlyList<SheetPart> Parts, string Stop, string RealIncident, IReadOnlyDictionary<string, string> Found)
{
    /// <param name="words">Resolves the words of a person; null once they are purged.</param>
    public static RunSheet Of(GamePlan plan, GameState state, Func<string, string?> words) => new SheetWriter(plan, state, words).Write();
}

/// <summary>Puts a run sheet together.</summary>
internal sealed class SheetWriter(GamePlan plan, GameState state, Func<string, string?> words)
{
    private readonly PlannedTimes planned = new(plan);

    public RunSheet Write() =>
        new(
            [.. plan.Game.Rounds.Select(round => (GameRound?)round).Prepend(null).Select(Part).Where(part => part.Lines.Count > 0)],
            Aloud("", InjectKind.Stop, ReadyText.Stop),
            Aloud("", InjectKind.RealIncident, ReadyText.RealIncident),
            plan.Game.Rounds.ToDictionary(round => round.Id, Found, StringComparer.Ordinal)
        );

    private SheetPart Part(GameRound? round)
    {
        var lines = plan.Injects.Where(inject => inject.Round?.Id == round?.Id).Select(Line);
        var now = round is null ? null : state.Rounds.GetValueOrDefault(round.Id);
        var start =
            round is null ? null
            : now is null ? Planned(round)
            : now.Start;
        return new SheetPart(
            round,
            start,
            now?.EndsAt ?? (start + round?.Length),
            [.. lines.OrderBy(line => line.Aside).ThenBy(line => line.At ?? DateTimeOffset.MaxValue)]
        );
    }

    private SheetLine Line(PlannedInject inject)
    {
        var now = state.Injects.GetValueOrDefault(inject.Id);
        var at = At(inject);
        return new SheetLine(inject.Id, inject.Inject.Kind, at, Text(inject, now, at), now?.Status ?? InjectStatus.Planned, now?.ReleasedAt)
        {
            Aside = inject.Inject.Contingency || inject.Inject.Timing is Timing.ByHand || now?.Status == InjectStatus.Contingency,
            HintStage = inject.HintStage > 0 ? inject.HintStage : null,
            For = (inject.Inject as Inject.Cue)?.For,
        };
    }

    private string Text(PlannedInject inject, InjectState? now, DateTimeOffset? at)
    {
        var own = now?.Text is { } text ? words(text.Id) ?? "" : null;
        var due = at ?? planned.Of(inject);
        if (inject.Inject is Inject.Cue)
            return Cues.Text(
                plan,
                new InjectState
                {
                    Id = inject.Id,
                    Kind = InjectKind.Cue,
                    ReleasedAt = due,
                },
                own
            ).Nl;
        var released = new InjectReleased(inject.Id, inject.Inject.Kind, now?.Version ?? 1, due, null, "");
        return at is null ? Wording.ByPen(plan, released, own).Nl : Wording.Of(plan, released, due, own).Text.Nl;
    }

    /// <summary>As it stands now; what follows something else counts from that.</summary>
    private DateTimeOffset? At(PlannedInject inject)
    {
        if (inject.Inject.Contingency || inject.Inject.Timing is Timing.ByHand or Timing.OnOutcome or Timing.AfterEnd)
            return null;
        if (state.Injects.GetValueOrDefault(inject.Id) is { Due: { } due })
            return due;
        return inject.Inject.Timing switch
        {
            Timing.FromStart from when inject.Round is { } round => Start(round) + from.Offset,
            Timing.AfterInject after when plan.Find(inject.Id with { Inject = after.Inject }) is { } before => At(before) + after.Offset,
            _ => planned.Of(inject),
        };
    }

    private DateTimeOffset? Start(GameRound round) => state.Rounds.GetValueOrDefault(round.Id) is { } now ? now.Start : Planned(round);

    private DateTimeOffset? Planned(GameRound round) => round.StartAt is null ? null : planned.Start(round);

    private string Found(GameRound round) =>
        Releases.Own(plan, round.Id, InjectKind.Found) is { } own
            ? Text(plan.Find(own)!, state.Injects.GetValueOrDefault(own), null)
            : Aloud(round.Id, InjectKind.Found, ReadyText.Found);

    private string Aloud(string round, InjectKind kind, ReadyText ready) =>
        Wording.ByPen(plan, Releases.Ready(GameState.Empty, round, kind, ready, "", planned.Start(null))).Nl;
}
