using FeedGame.Engine.Games;
using FeedGame.Engine.Notices;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Play;

/// <summary>What somebody of the team is told, in the words of their task.</summary>
public sealed record NoticeLine(long Number, DateTimeOffset At, LocalText Text, bool Seen)
{
    /// <summary>What is older has been told, or overtaken.</summary>
    private static readonly TimeSpan ShownFor = TimeSpan.FromMinutes(30);

    /// <summary>The newest first: what this person has not seen yet, or else the last one.</summary>
    public static IReadOnlyList<NoticeLine> For(
        GamePlan plan,
        GameState state,
        Actor actor,
        Func<DateTimeOffset, string> clock,
        DateTimeOffset now
    )
    {
        var lines = state
            .Notices.Where(notice => now - notice.At < ShownFor)
            .Reverse()
            .Select(notice => new NoticeLine(
                notice.Number,
                notice.At,
                NoticeWords.Of(notice, plan.FindRound(notice.Round)?.Number, actor.Role, clock),
                notice.Seen.Any(mark => mark.By == actor.Person && mark.Role == actor.Role)
            ))
            .ToList();
        return lines.Exists(line => !line.Seen) ? [.. lines.Where(line => !line.Seen).Take(3)] : [.. lines.Take(1)];
    }
}
