using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Links;
using FeedGame.Engine.Roles;
using FeedGame.Host.Relay;

namespace FeedGame.Host.Access;

/// <summary>Which link somebody of the people file gets, in the words of <c>control GAME link NAME</c>.</summary>
internal static class LinkWords
{
    /// <summary>Null for whoever has no page: companions, and forwarders of a game without groups.</summary>
    public static IReadOnlyList<string>? For(Person person, Game game) =>
        person.Role switch
        {
            Duty.Organiser => [RoleWords.Id(Engine.Roles.Role.Organiser)],
            Duty.Controller => [RoleWords.Id(Engine.Roles.Role.Controller)],
            Duty.Safety => [RoleWords.Id(Engine.Roles.Role.Safety)],
            Duty.Police => [RoleWords.Id(Engine.Roles.Role.Police)],
            Duty.Municipality => [RoleWords.Id(Engine.Roles.Role.Municipality)],
            Duty.ReportDesk => [RoleWords.Id(Engine.Roles.Role.Desk)],
            Duty.Evaluator => [RoleWords.Id(Engine.Roles.Role.Evaluator)],
            Duty.RolePlayer =>
            [
                RoleWords.Id(Engine.Roles.Role.RolePlayer),
                .. person.Round is { } round ? ["round", round] : Array.Empty<string>(),
            ],
            Duty.RelayAdmin => Scope(person, game, standIn: false),
            Duty.StandIn => Scope(person, game, standIn: true),
            Duty.Companion => null,
            _ => throw new ArgumentOutOfRangeException(nameof(person), person.Role, "No such duty."),
        };

    /// <summary>Whether a link does what such words ask for: somebody may play in two rounds, or forward on two channels.</summary>
    public static bool Serves(PersonalLink link, IReadOnlyList<string> words)
    {
        if (RoleWords.Parse(words[0]) is null)
            return link.Role == RelayScope.Role && RelayScope.Parse(link.Scope).Channel == RelayScope.Parse(words).Channel;
        var own = LinkScope.Parse(link.Scope).Round;
        return link.Role == words[0] && (own is null || words is not [_, "round", var round] || own == round);
    }

    private static string[]? Scope(Person person, Game game, bool standIn) =>
        (person.Channel ?? game.Channels.FirstOrDefault(channel => channel.Groups.Count > 0)?.Name) is { } channel
            ? new RelayScope(channel, person.Groups, standIn).ToString().Split(' ')
            : null;
}
