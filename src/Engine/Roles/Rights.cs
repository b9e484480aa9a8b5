using System.Collections.Frozen;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Scenarios;
using static FeedGame.Engine.Roles.Role;

namespace FeedGame.Engine.Roles;

/// <summary>
/// Which role may say which command (S1): one table, so that nobody has to look for it. A command without a row is nobody's. What
/// depends on the state of the game as well is judged there: an ordinary pause is resumed by who leads, a stop by two.
/// </summary>
public static class Rights
{
    private static readonly FrozenDictionary<Type, Role[]> Table = new Dictionary<Type, Role[]>
    {
        // Preparing and steering.
        [typeof(Command.Approve)] = [Organiser, Controller, Police, Municipality],
        [typeof(Command.Ready)] = [Organiser, Controller, Safety, Police, Municipality],
        [typeof(Command.Override)] = [Organiser, Controller],
        [typeof(Command.Reject)] = [Organiser, Controller, Police, Municipality],
        [typeof(Command.Arm)] = [Organiser, Controller],
        [typeof(Command.Start)] = [Organiser, Controller],
        [typeof(Command.Send)] = [Organiser, Controller],
        [typeof(Command.Skip)] = [Organiser, Controller],
        [typeof(Command.ByPaper)] = [Organiser, Controller],
        [typeof(Command.Hold)] = [Organiser, Controller],
        [typeof(Command.Release)] = [Organiser, Controller],
        [typeof(Command.Swap)] = [Organiser, Controller],
        [typeof(Command.EndRound)] = [Organiser, Controller],
        [typeof(Command.Edit)] = [Organiser, Controller],
        [typeof(Command.Say)] = [Organiser, Controller],
        [typeof(Command.Undo)] = [Organiser, Controller],
        [typeof(Command.MoveRound)] = [Organiser, Controller],
        [typeof(Command.MoveGame)] = [Organiser, Controller],
        [typeof(Command.Cadence)] = [Organiser, Controller],
        [typeof(Command.AcceptSuggestion)] = [Organiser, Controller],
        [typeof(Command.DismissSuggestion)] = [Organiser, Controller],
        [typeof(Command.PlanSpare)] = [Organiser, Controller],
        [typeof(Command.Reopen)] = [Organiser, Controller],
        [typeof(Command.Correct)] = [Organiser, Controller],
        [typeof(Command.Withdraw)] = [Organiser, Controller],
        [typeof(Command.WithdrawConsent)] = [Organiser, Controller],
        [typeof(Command.TakeDown)] = [Organiser, Controller],
        [typeof(Command.Mend)] = [Organiser, Controller],
        [typeof(Command.Settle)] = [Organiser, Controller],
        [typeof(Command.HandOver)] = [Organiser, Controller],
        [typeof(Command.Purge)] = [Organiser, Controller],
        [typeof(Command.CallOff)] = [Organiser, Controller],
        // Safety: whoever sees danger stops the game; going on is for who can judge that it is over.
        [typeof(Command.Pause)] = [Organiser, Controller, Safety, Desk],
        [typeof(Command.Stop)] = [Organiser, Controller, Safety, Police, Municipality, Desk],
        [typeof(Command.Resume)] = [Organiser, Controller, Safety, Police, Municipality],
        // What people in the street and at the desk see and do.
        [typeof(Command.Found)] = [Organiser, Controller, RolePlayer],
        [typeof(Command.Help)] = [Organiser, Controller, Safety, RolePlayer],
        [typeof(Command.CheckIn)] = [Organiser, Controller, RolePlayer],
        [typeof(Command.ReadCue)] = [Organiser, Controller, RolePlayer],
        [typeof(Command.OffStreet)] = [Organiser, Controller, RolePlayer],
        [typeof(Command.SeeNotice)] = [Organiser, Controller, Desk, Relay, RolePlayer],
        [typeof(Command.Children)] = [Organiser, Controller, Safety, Desk],
        [typeof(Command.ChildrenHome)] = [Organiser, Controller, Safety, Desk],
        [typeof(Command.Report)] = [Organiser, Controller, Desk],
        [typeof(Command.TriageReport)] = [Organiser, Controller, Desk],
        [typeof(Command.Desk)] = [Organiser, Controller, Desk],
        [typeof(Command.Forward)] = [Organiser, Controller, Relay],
        [typeof(Command.Note)] = [Organiser, Controller, Safety, Police, Municipality, Desk],
    }.ToFrozenDictionary();

    public static bool May(Role role, Command command) => May(role, command.GetType());

    /// <param name="command">A kind of <see cref="Command"/>.</param>
    public static bool May(Role role, Type command) => Table.TryGetValue(command, out var roles) && roles.Contains(role);

    /// <summary>The starting signal can be given to somebody whose role alone may not.</summary>
    public static bool May(Actor actor, Type command) => May(actor.Role, command) || (actor.Starts && command == typeof(Command.Start));

    /// <summary>What somebody reads who asks for what their role may not.</summary>
    public static LocalText Refusal(Role role) => Refusals.NotForRole(role);

    /// <summary>Who steers the evening.</summary>
    public static readonly IReadOnlyList<Role> Leaders = [Organiser, Controller];

    public static bool Leads(Role role) => Leaders.Contains(role);
}
