using System.Collections.Immutable;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Notices;

/// <summary>Which entries the team is told of. A notice is no event of its own: it cannot be forgotten by whoever writes a command.</summary>
internal static class NoticeBook
{
    /// <summary>More are of no use to anybody who looks up from the street.</summary>
    private const int Kept = 20;

    public static ImmutableList<TeamNotice> After(ImmutableList<TeamNotice> notices, JournalEntry entry)
    {
        if (entry.Event is NoticeSeen seen)
            return Marked(notices, seen, entry.At);
        if (Of(entry.Event) is not { } told)
            return notices;
        var notice = new TeamNotice(entry.Seq, entry.At, told.Kind, told.Round, told.Time, []);
        return notices.Count < Kept ? notices.Add(notice) : notices.RemoveAt(0).Add(notice);
    }

    private static (NoticeKind Kind, string Round, DateTimeOffset? Time)? Of(GameEvent fact) =>
        fact switch
        {
            GamePaused => (NoticeKind.Paused, "", null),
            GameResumed => (NoticeKind.Resumed, "", null),
            GameStopped stopped => (stopped.Real ? NoticeKind.Real : NoticeKind.Stopped, "", null),
            TimesMoved { Why: MoveReason.Move, Rounds: [var first, ..] } => (NoticeKind.Moved, first.Round, first.Start),
            RoundEnded { Outcome: RoundOutcome.Found } found => (NoticeKind.Found, found.Round, null),
            RoundEnded { Outcome: RoundOutcome.TimeOut } over => (NoticeKind.RoundOver, over.Round, null),
            RoundReopened reopened => (NoticeKind.Reopened, reopened.Round, reopened.EndsAt),
            GameEnded => (NoticeKind.GameOver, "", null),
            _ => null,
        };

    private static ImmutableList<TeamNotice> Marked(ImmutableList<TeamNotice> notices, NoticeSeen seen, DateTimeOffset at)
    {
        var index = notices.FindIndex(notice => notice.Number == seen.Notice);
        return index < 0
            ? notices
            : notices.SetItem(index, notices[index] with { Seen = notices[index].Seen.Add(new NoticeMark(seen.By, seen.Role, at)) });
    }
}
