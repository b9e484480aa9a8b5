using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Commands;

/// <summary>What people saw and wrote down: notes, and how an unknown delivery turned out.</summary>
internal static class Logging
{
    public static CommandDecision Note(Situation situation, Command.Note command)
    {
        if (PublicText.Problem(command.Text) is { } wrong)
            return Situation.Refused(wrong);
        var (text, stored) = situation.Store(command.Text.Trim());
        return Situation.Accepted(Replies.Noted, stored, new NoteAdded(situation.By, text));
    }

    public static CommandDecision Mend(Situation situation, Command.Mend command)
    {
        var known = situation.Plan.Game.Channels.Select(channel => channel.Name).ToList();
        return known.Contains(command.Channel, StringComparer.Ordinal)
            ? Situation.Accepted(Replies.Mended(command.Channel), new ChannelMended(command.Channel, situation.By))
            : Situation.Refused(Refusals.UnknownChannel(command.Channel, known));
    }

    /// <summary>Only what nobody could read back is for a person to say (PRODUCT rule 3).</summary>
    public static CommandDecision Settle(Situation situation, Command.Settle command) =>
        situation.State.Deliveries.GetValueOrDefault(command.Delivery) switch
        {
            null => Situation.Refused(Refusals.UnknownDelivery(command.Delivery)),
            { State: not DeliveryState.Unknown } => Situation.Refused(Refusals.NothingToSettle(command.Delivery)),
            _ => Situation.Accepted(
                Replies.Settled(command.Published),
                new DeliveryJudged(command.Delivery, command.Published, situation.By)
            ),
        };
}
