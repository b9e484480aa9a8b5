using FeedGame.Engine.Notices;
using FeedGame.Engine.Roles;

namespace FeedGame.Host.Steering;

/// <summary>The last thing that the team was told, and who of them said that they saw it.</summary>
/// <param name="Seen">Each task, with when the first of them saw it; null when nobody did.</param>
public sealed record TeamLine(TeamNotice Notice, int? Round, IReadOnlyList<(Role Role, DateTimeOffset? At)> Seen);

internal static class TeamLines
{
    /// <summary>Null before anything happened; forwarders only where the game has some.</summary>
    public static TeamLine? Of(BoardSource source)
    {
        if (source.State.Notices is not [.., var last])
            return null;
        List<Role> team = [Role.RolePlayer, Role.Desk];
        if (source.Plan.Game.Channels.Any(channel => channel.Groups.Count > 0))
            team.Add(Role.Relay);
        return new TeamLine(last, source.Plan.FindRound(last.Round)?.Number, [.. team.Select(role => Seen(last, role))]);
    }

    private static (Role, DateTimeOffset?) Seen(TeamNotice notice, Role role)
    {
        var marks = notice.Seen.Where(mark => mark.Role == role).ToList();
        return (role, marks.Count == 0 ? null : marks.Min(mark => mark.At));
    }
}
