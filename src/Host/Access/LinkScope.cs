using FeedGame.Engine.Commands;
using FeedGame.Engine.Roles;

namespace FeedGame.Host.Access;

/// <summary>
/// What a link's scope says, for roles that are let in to pages: <c>start</c> for who gives the starting signal,
/// <c>round:jeugd</c> for the role-player of one round.
/// </summary>
internal sealed record LinkScope(bool Starts, string? Round)
{
    private const string StartWord = "start";
    private const string RoundWord = "round:";

    public static LinkScope Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var round = Array.Find(words, word => word.StartsWith(RoundWord, StringComparison.Ordinal));
        return new LinkScope(words.Contains(StartWord, StringComparer.Ordinal), round?[RoundWord.Length..]);
    }

    public override string ToString() =>
        string.Join(' ', new[] { Starts ? StartWord : "", Round is null ? "" : RoundWord + Round }.Where(word => word.Length > 0));

    /// <summary>The command as a role-player of one round may give it; null when it is about another round.</summary>
    public Command? Narrow(Role role, Command command) =>
        role != Role.RolePlayer || Round is null
            ? command
            : command switch
            {
                Command.Found found when Own(found.Round) => found with { Round = Round },
                Command.OffStreet off when Own(off.Round) => off with { Round = Round },
                Command.Found or Command.OffStreet => null,
                _ => command,
            };

    private bool Own(string? round) => round is null || round == Round;
}
