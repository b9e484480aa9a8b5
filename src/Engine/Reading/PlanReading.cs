using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Reading;

/// <summary>When somebody last saw what is not sent yet, on a page.</summary>
public readonly record struct ReadMark(DateTimeOffset At, string By, Role Role, string Page);

/// <summary>What is written down of reading the plan (S3). Pure.</summary>
internal static class PlanReading
{
    /// <summary>A page that stays open is asked for again at each change: that is one look.</summary>
    public static readonly TimeSpan OneLook = TimeSpan.FromMinutes(10);

    /// <summary>Null when this look was written down already.</summary>
    public static PlanRead? Look(GameState state, Actor actor, string page, DateTimeOffset now)
    {
        var last = state.Reads.FindLastIndex(read => read.By == actor.Person && read.Role == actor.Role && read.Page == page);
        return last >= 0 && now - state.Reads[last].At < OneLook ? null : new PlanRead(actor.Person, actor.Role, page);
    }
}
