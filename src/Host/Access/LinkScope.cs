using FeedGame.Engine.Commands;
using FeedGame.Engine.Roles;

namespace FeedGame.Host.Access;

/// <summary>
/// What a link's scope says, for roles that are let in to pages: <c>start</c> for who gives the starting signal, with
/// <c>deputy:p3</c>, and <c>round:jeugd</c> for the role-player of one round.
/// </summary>
/// <param name="Deputy">The opaque id of who starts when this person cannot.</param>
internal sealed record LinkScope(bool Starts, string? Round, string? Deputy = null)
{
    private const string StartWord = "start";
    private const string RoundWord = "round:";
    private const string DeputyWord = "deputy:";

    public static LinkScope Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new LinkScope(words.Contains(StartWord, StringComparer.Ordinal), After(words, RoundWord), After(words, DeputyWord));
    }

    public override string ToString() =>
        string.Join(
            ' ',
            new[] { Starts ? StartWord : "", Round is null ? "" : RoundWord + Round, Deputy is null ? "" : DeputyWord + Deputy }.Where(
                word => word.Length > 0
            )
        );

    /// <summary>The command as a role-player of one round may give it; null when it is about another round.</summary>
    public Command? Narrow(Role role, Command command) =>
        role != Role.RolePlayer || Round is null
            ? command
            : command switch
            {
                Command.Found found when IsOwn(found.Round) => found with { Round = Round },
                Command.OffStreet off when IsOwn(off.Round) => off with { Round = Round },
                Command.Help help => help with { Round = Round },
                Command.CheckIn check when IsOwn(check.Round) => check with { Round = Round },
                Command.ReadCue read when read.Inject.Round == Round => read,
                Command.Found or Command.OffStreet or Command.CheckIn or Command.ReadCue => null,
                _ => command,
            };

    private bool IsOwn(string? round) => round is null || round == Round;

    private static string? After(string[] words, string start) =>
        Array.Find(words, word => word.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
}
