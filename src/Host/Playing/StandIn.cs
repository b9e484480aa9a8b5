using FeedGame.Engine;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Roles;

namespace FeedGame.Host.Playing;

/// <summary>
/// Does in a rehearsal what people do on the evening: starts a round that waits for a tap, says that the role-player is off the
/// street, lets go what is held. An answer comes a little later, as a person's would.
/// </summary>
internal sealed class StandIn(TimeProvider clock)
{
    private const string Name = "stand-in";
    private static readonly TimeSpan Reaction = TimeSpan.FromSeconds(20);
    private readonly List<ITimer> timers = [];

    public GameEngine? Engine { get; set; }

    /// <summary>Looks at what happened and plans the answer.</summary>
    public void See(GameStep step)
    {
        foreach (var entry in step.Entries)
        {
            if (Answer(step, entry.Event) is { } command)
                Later(step.Game, command);
        }
    }

    private static Command? Answer(GameStep step, GameEvent fact) =>
        fact switch
        {
            RoundReminded reminded => new Command.Start(reminded.Round),
            RoundEnded ended when step.Plan.Round(ended.Round).OffStreetAfter is null && step.After.Rounds[ended.Round].Played =>
                new Command.OffStreet(ended.Round),
            InjectHeld held => new Command.Send(held.Inject),
            _ => null,
        };

    private void Later(string game, Command command) =>
        timers.Add(
            clock.CreateTimer(
                _ => _ = Engine?.CommandAsync(game, command, Actor.Controller(Name)),
                null,
                Reaction,
                Timeout.InfiniteTimeSpan
            )
        );
}
