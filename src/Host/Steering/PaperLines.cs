using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Steering;

/// <summary>A message whose time passed without the engine sending it: perhaps people gave it out from the run sheet (Q5).</summary>
/// <param name="Due">When it was planned.</param>
/// <param name="Times">At what times it may have been given, the planned one first.</param>
public sealed record PaperChoice(InjectId Inject, LocalText Name, DateTimeOffset Due, IReadOnlyList<DateTimeOffset> Times);

internal static class PaperLines
{
    /// <summary>What passed longer ago nobody has to sort out in the street; the command takes any of it.</summary>
    private static readonly TimeSpan Back = TimeSpan.FromHours(1);

    private const int MostTimes = 30;

    public static IReadOnlyList<PaperChoice> Of(BoardSource source) =>
        source.State.Status is GameStatus.Playing or GameStatus.Paused
            ?
            [
                .. source
                    .State.Injects.Values.Where(inject => Passed(source, inject))
                    .OrderBy(inject => inject.Due)
                    .Select(inject => Choice(source, inject)),
            ]
            : [];

    private static bool Passed(BoardSource source, InjectState inject) =>
        inject
            is {
                Status: InjectStatus.Held or InjectStatus.Skipped or InjectStatus.Cancelled,
                ReleasedAt: null,
                OnPaper: null,
                Due: { } due
            }
        && due <= source.Now
        && due > source.Now - Back
        && source.Plan.Find(inject.Id) is { Round: { } round, Inject.Timing: not Timing.OnOutcome }
        && source.State.Rounds[round.Id].Played;

    private static PaperChoice Choice(BoardSource source, InjectState inject)
    {
        var due = inject.Due!.Value;
        var times = Enumerable.Range(0, MostTimes).Select(minute => due.AddMinutes(minute)).TakeWhile(time => time <= source.Now);
        return new PaperChoice(inject.Id, InjectNames.Of(source.Plan, inject), due, [.. times]);
    }
}
