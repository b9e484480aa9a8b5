using FeedGame.Engine.Commands;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine;

/// <content>The gate before arming: it asks networks, so it stands before the decision, not in it.</content>
public sealed partial class GameEngine
{
    /// <summary>The command as it may go on, or why it may not.</summary>
    private async Task<(Command Command, CommandDecision.Refused? Refused)> PassAsync(
        LiveGame live,
        Command command,
        Actor actor,
        CancellationToken cancel
    )
    {
        if (!Rights.May(actor, command.GetType()))
            return (command, null);
        // The name goes where it can be purged before anything else sees it.
        if (command is Command.Ready { DoneBy: { } name } ready)
            return (ready with { DoneBy = PersonId(live.Id, name) }, null);
        if (command is not (Command.Arm or Command.Start or Command.Override) || live.State.Status != GameStatus.Loaded)
            return (command, null);
        var red = await BlockingAsync(live, (command as Command.Arm)?.ShiftTo, cancel);
        return command is Command.Override over ? (over with { Items = [.. red.Select(line => line.Item)] }, null)
            : red.Count == 0 ? (command, null)
            : (command, new CommandDecision.Refused(Refusals.NotReady(red)));
    }

    private async Task<IReadOnlyList<ReadyLine>> BlockingAsync(LiveGame live, DateTimeOffset? shiftTo, CancellationToken cancel) =>
        settings.Blocking is { } gate ? await gate(live.Plan.WithBytes(live.Photo), live.State, shiftTo, cancel) : [];
}
