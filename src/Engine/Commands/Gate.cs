using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <summary>Which commands a game takes in which state. One table, so that nobody has to look for it.</summary>
internal static class Gate
{
    /// <summary>Why the game does not take that command now; null when it does.</summary>
    public static LocalText? Refusal(GameState state, Command command) =>
        Takes(state, command)
            ? null
            : state.Status switch
            {
                _ when command is Command.Purge => Refusals.NotOverYet,
                GameStatus.Loaded => Refusals.NotArmed,
                GameStatus.Armed or GameStatus.Playing => command switch
                {
                    Command.Arm or Command.Override => Refusals.ArmedAlready,
                    _ => Refusals.NotPaused,
                },
                GameStatus.Paused => command is Command.Pause ? Refusals.PausedAlready : Refusals.IsPaused,
                GameStatus.Stopped => Refusals.IsStopped,
                GameStatus.Ended => Refusals.HasEnded,
                _ => throw new ArgumentOutOfRangeException(nameof(state), state.Status, "No such status."),
            };

    private static bool Takes(GameState state, Command command) =>
        command switch
        {
            Command.Arm => state.Status == GameStatus.Loaded,
            Command.Start => state.Status is GameStatus.Loaded or GameStatus.Armed or GameStatus.Playing,
            Command.Pause or Command.Cadence or Command.AcceptSuggestion => IsOn(state),
            Command.EndRound or Command.Hold or Command.Release or Command.Swap => IsOn(state),
            Command.Resume => state.Status is GameStatus.Paused or GameStatus.Stopped,
            // STOP also silences what follows after EndEx; only when nothing can go out any more there is nothing to stop.
            Command.Stop => state.Status != GameStatus.Loaded && !state.Over,
            Command.CallOff => IsOn(state) || state.Status is GameStatus.Paused or GameStatus.Stopped,
            Command.MoveRound or Command.MoveGame or Command.PlanSpare or Command.Found or Command.Reopen => IsOn(state)
                || state.Status == GameStatus.Paused,
            Command.Send => IsOn(state) || state.Status == GameStatus.Ended,
            // What people were told stays true after the end; but a stop took things off our own page, and they do not come back.
            Command.ByPaper => IsOn(state)
                || state.Status == GameStatus.Paused
                || state is { Status: GameStatus.Ended, EndReason: not EndReason.Stopped },
            // After a stop only stop texts, withdrawals and what a person says go out (PRODUCT rule 2).
            Command.Correct => state.Status is not (GameStatus.Loaded or GameStatus.Stopped),
            // A text may be mended and approved before the game is armed.
            Command.Edit => true,
            Command.Approve or Command.Reject or Command.Ready => state.Status != GameStatus.Ended,
            Command.Override => state.Status == GameStatus.Loaded,
            // Whoever is still in the street may need help after the end as well.
            Command.Help
            or Command.CheckIn
            or Command.ReadCue
            or Command.Skip
            or Command.Say
            or Command.Undo
            or Command.Withdraw
            or Command.WithdrawConsent
            or Command.TakeDown
            or Command.OffStreet
            or Command.SeeNotice
            or Command.Children
            or Command.ChildrenHome
            or Command.Report
            or Command.TriageReport
            or Command.Desk
            or Command.DismissSuggestion
            or Command.Note
            or Command.Settle
            or Command.Forward
            or Command.HandOver => state.Status != GameStatus.Loaded,
            Command.Purge => state.Status == GameStatus.Ended,
            // Another game on the same account may wait for it.
            Command.Mend => true,
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "No such command."),
        };

    private static bool IsOn(GameState state) => state.Status is GameStatus.Armed or GameStatus.Playing;
}
