using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Time;

namespace FeedGame.Engine.Readiness;

/// <summary>Ticking off, and going on without.</summary>
internal static class Readying
{
    public static CommandDecision Note(Situation situation, Command.Ready command)
    {
        if (!ReadyItems.Ticked.Contains(command.Item))
            return Situation.Refused(Refusals.NotForTicking(command.Item));
        if (command.TakenBack)
            return Undo(situation, command);
        if (DoneAt(situation, command.At) is not { } at)
            return Situation.Refused(Refusals.NoSuchTime(command.At!));
        var noted = new ReadinessNoted(command.Item, situation.By, command.DoneBy ?? situation.By, at.ToMs());
        if (string.IsNullOrWhiteSpace(command.Text))
            return Situation.Accepted(Replies.Ticked(command.Item), noted);
        if (PublicText.Problem(command.Text) is { } wrong)
            return Situation.Refused(wrong);
        var (text, stored) = situation.Store(command.Text.Trim());
        return Situation.Accepted(Replies.Ticked(command.Item), stored, noted with { Note = text });
    }

    public static CommandDecision Override(Situation situation, Command.Override command)
    {
        if (PublicText.Problem(command.Reason) is { } wrong)
            return Situation.Refused(wrong);
        if (command.Items.Count == 0)
            return Situation.Refused(Refusals.NothingToOverride);
        var (text, stored) = situation.Store(command.Reason.Trim());
        return Situation.Accepted(Replies.Overridden(command.Items), stored, new GateOverridden(situation.By, command.Items, text));
    }

    /// <summary>A time alone is the last time that the clock stood so.</summary>
    private static DateTimeOffset? DoneAt(Situation situation, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return situation.Now;
        var zone = situation.Plan.Game.Zone;
        if (Files.Syntax.Clock.DateAndTime(text.Replace('T', ' ')) is { } moment)
            return Files.Syntax.Clock.FirstPass(moment, zone);
        if (Files.Syntax.Clock.Time(text) is not { } time)
            return null;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(situation.Now, zone).DateTime);
        var at = WallClock.At(zone, today, time);
        return at <= situation.Now ? at : WallClock.At(zone, today.AddDays(-1), time);
    }

    private static CommandDecision Undo(Situation situation, Command.Ready command) =>
        situation.State.Ready.Notes.GetValueOrDefault(command.Item) is { } note
            ? Situation.Accepted(
                Replies.Unticked(command.Item),
                new ReadinessNoted(command.Item, situation.By, note.By, note.At, Undone: true)
            )
            : Situation.Accepted(Replies.Unticked(command.Item));
}
