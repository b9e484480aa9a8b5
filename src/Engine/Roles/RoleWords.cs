using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Roles;

/// <summary>Roles as people read them, and as links and the command line write them.</summary>
public static class RoleWords
{
    private static readonly IReadOnlyDictionary<string, Role> ById = Words.Of<Role>();

    private static readonly IReadOnlyDictionary<Role, string> Ids = ById.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Every role as it is written: <c>organiser</c>, <c>role-player</c>.</summary>
    public static IReadOnlyList<string> All => [.. Ids.Values];

    public static string Id(Role role) => Ids[role];

    /// <summary>Null for a word that is no role.</summary>
    public static Role? Parse(string word) => ById.TryGetValue(word, out var role) ? role : null;

    public static LocalText Of(Role role) =>
        role switch
        {
            Role.Organiser => new("organisator", "organiser"),
            Role.Controller => new("spelleider", "controller"),
            Role.Safety => new("veiligheid", "safety"),
            Role.Police => new("politie", "police"),
            Role.Municipality => new("gemeente", "municipality"),
            Role.Desk => new("meldpunt", "report desk"),
            Role.Relay => new("doorstuurder", "relay"),
            Role.RolePlayer => new("rolspeler", "role-player"),
            Role.Evaluator => new("waarnemer", "evaluator"),
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
        };
}
