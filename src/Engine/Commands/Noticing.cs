using FeedGame.Engine.Notices;

namespace FeedGame.Engine.Commands;

/// <summary>Role-player, desk and forwarders say that they saw what happened.</summary>
internal static class Noticing
{
    /// <summary>A second tap of the same person says nothing new.</summary>
    public static CommandDecision See(Situation situation, Command.SeeNotice command)
    {
        var actor = situation.Actor;
        if (situation.State.Notices.Find(notice => notice.Number == command.Notice) is not { } notice)
            return Situation.Refused(Refusals.NoSuchNotice);
        return notice.Seen.Any(mark => mark.By == actor.Person && mark.Role == actor.Role)
            ? Situation.Accepted(Replies.NoticeSeen)
            : Situation.Accepted(Replies.NoticeSeen, new NoticeSeen(notice.Number, actor.Person, actor.Role));
    }
}
