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

    /// <summary>
    /// The newest first: what this person has not seen yet, or else the last one. Of the whole game, and of each round, only the newest
    /// counts: who reads that the game goes on must not read "pause" below it. Only the end of the game takes nothing away: what to do
    /// after a STOP still holds.
    /// </summary>
    /// <param name="own">The round that a role-player's link is for; null for any other link, and for who plays whichever round is on.</param>
    public static IReadOnlyList<NoticeLine> For(
        GamePlan plan,
        GameState state,
        Actor actor,
        string? own,
        Func<DateTimeOffset, string> clock,
        DateTimeOffset now
    )
    {
        var lines = state
            .Notices.Reverse()
            .DistinctBy(notice => (notice.Round, notice.Kind == NoticeKind.GameOver))
            .Where(notice => now - notice.At < ShownFor)
            .Select(notice => new NoticeLine(
                notice.Number,
                notice.At,
                NoticeWords.Of(notice, plan.FindRound(notice.Round)?.Number, IsAbout(notice, own) ? actor.Role : Role.Evaluator, clock),
                notice.Seen.Any(mark => mark.By == actor.Person && mark.Role == actor.Role)
            ))
            .ToList();
        return lines.Exists(line => !line.Seen) ? [.. lines.Where(line => !line.Seen).Take(3)] : [.. lines.Take(1)];
    }

    /// <summary>Who waits for a later round must not read that they were found.</summary>
    private static bool IsAbout(TeamNotice notice, string? own) => own is null || notice.Round.Length == 0 || notice.Round == own;
}
