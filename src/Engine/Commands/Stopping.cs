using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Commands;

/// <summary>STOP, and calling a game off (PRODUCT rule 2).</summary>
internal static class Stopping
{
    /// <summary>
    /// A stop in force stays one stop, with one deadline. Pressed again, it takes back an agreement to go on; the stop text does not
    /// go out twice. Only "this is real" says something new.
    /// </summary>
    public static CommandDecision Stop(Situation situation, Command.Stop command)
    {
        if (situation.State.Stop is not { } stop)
            return Situation.Accepted(
                Said(situation),
                [Stopped(situation, command.Real), .. NeverSaid(situation), Text(situation, command.Real)]
            );
        if (command.Real && !stop.Real)
            return Situation.Accepted(Said(situation), Stopped(situation, true), Text(situation, true));
        return stop.AgreedBy is null
            ? Situation.Accepted(Replies.StoppedAlready(situation, stop))
            : Situation.Accepted(Replies.StoppedAlready(situation, stop), Stopped(situation, stop.Real));
    }

    /// <summary>The game is over at once; after a stop nothing more is said about it.</summary>
    public static CommandDecision CallOff(Situation situation) =>
        Situation.Accepted(
            Replies.CalledOff,
            Endings.Game(situation.Plan, situation.State, EndReason.CalledOff, situation.By, situation.Now)
        );

    private static LocalText Said(Situation situation) =>
        Replies.Stopped(situation, TakingDown.ShowingPerson(situation.Plan, situation.State));

    private static GameStopped Stopped(Situation situation, bool real) =>
        new(situation.By, real, situation.State.Stop?.Deadline ?? situation.Now + CommandLimits.StopLasts, Frozen(situation));

    /// <summary>
    /// What the timeline released and some channel has not got: it goes back, for a person to decide. What people said, and notices of
    /// a pause or a move, are of the moment and do not come back.
    /// </summary>
    private static IReadOnlyList<InjectId> Frozen(Situation situation) =>
        [
            .. situation
                .State.Deliveries.Values.Where(delivery => delivery is { Waits: true, Key.Action: DeliveryAction.Publish })
                .Where(delivery => delivery.Kind == InjectKind.Found || delivery.Lane == Lane.Ordered)
                .OrderBy(delivery => delivery.Order)
                .Select(delivery => delivery.Key.Inject)
                .Distinct(),
        ];

    /// <summary>What people asked for a moment ago: an inject goes back to the timeline, words are gone.</summary>
    private static IEnumerable<GameEvent> NeverSaid(Situation situation) =>
        PendingReleases.TakenBack(situation.State, _ => true, UndoReason.Stopped, situation.By);

    private static InjectReleased Text(Situation situation, bool real) =>
        real
            ? Releases.Ready(situation.State, "", InjectKind.RealIncident, ReadyText.RealIncident, situation.By, situation.Now)
            : Releases.Ready(situation.State, "", InjectKind.Stop, ReadyText.Stop, situation.By, situation.Now);
}
