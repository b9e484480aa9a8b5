using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Commands;

/// <summary>Any command can carry a reason: an entry of its own before the facts, so that no event has to know of it.</summary>
internal static class Reasons
{
    public static CommandDecision With(Situation situation, Command command, CommandDecision decision)
    {
        if (string.IsNullOrWhiteSpace(command.Because) || decision is not CommandDecision.Accepted { Facts.Count: > 0 } accepted)
            return decision;
        if (PublicText.Problem(command.Because) is { } wrong)
            return Situation.Refused(wrong);
        var (why, stored) = situation.Store(command.Because.Trim(), accepted.Texts.Count);
        return accepted with { Facts = [new ReasonGiven(why, situation.By), .. accepted.Facts], Texts = [.. accepted.Texts, stored] };
    }
}
