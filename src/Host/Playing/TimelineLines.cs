using System.Globalization;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Channels;

namespace FeedGame.Host.Playing;

/// <summary>An evening as lines to follow it by: what went out, where, how late. Pure.</summary>
internal static class TimelineLines
{
    private const int Width = 96;

    /// <param name="cues">False where the lines may end in a log: a cue is for one person (A5).</param>
    public static IEnumerable<string> Of(GameStep step, string lang, bool cues = true) =>
        step
            .Entries.Where(entry => cues || entry.Event is not InjectReleased { Kind: InjectKind.Cue })
            .Select(entry => Line(step, entry, lang))
            .OfType<string>();

    private static string? Line(GameStep step, JournalEntry entry, string lang)
    {
        var text = entry.Event switch
        {
            RoundStarted started => Round(step.Plan, started.Round, new("begint", "starts"), lang),
            RoundEnded ended => Round(step.Plan, ended.Round, StandWords.Of(ended.Outcome), lang),
            RoleplayerOffStreet off => Round(step.Plan, off.Round, new("de boef is van straat", "the role-player is off the street"), lang),
            GameEnded => new LocalText("Het spel is afgelopen.", "The game is over.").In(lang),
            InjectReleased { Kind: InjectKind.Cue } cue => Cue(step.Plan, cue, lang),
            InjectReleased released => $"{Words.Of(released.Kind).In(lang), -13} {Body(step, entry.Seq, lang)}",
            ReleasePending pending =>
                $"{new LocalText("wacht", "waits").In(lang), -13} {pending.Inject} → {Clock(step.Plan, pending.Until)}",
            ReleaseUndone undone => $"{new LocalText("teruggenomen", "taken back").In(lang), -13} {undone.Inject}",
            InjectSkipped skipped => $"{new LocalText("overgeslagen", "skipped").In(lang), -13} {skipped.Inject}",
            DeliverySettled settled => Delivery(step, settled, lang),
            DeliveryForwarded { Done: true } forwarded =>
                $"   → {Place(step.Plan, forwarded.Delivery)}: {new LocalText("doorgestuurd", "forwarded").In(lang)}",
            _ => null,
        };
        return text is null ? null : Clock(step.Plan, entry.At) + "  " + text;
    }

    private static string Clock(GamePlan plan, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, plan.Game.Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Round(GamePlan plan, string round, LocalText what, string lang) =>
        $"── {new LocalText("ronde", "round").In(lang)} {plan.Round(round).Number}: {what.In(lang)}";

    private static string Cue(GamePlan plan, InjectReleased cue, string lang) =>
        $"{Words.Of(InjectKind.Cue).In(lang), -13} {Short(plan.Find(cue.Inject)?.Inject.Text.In(lang) ?? "")}";

    private static string Delivery(GameStep step, DeliverySettled settled, string lang)
    {
        var delivery = step.After.Deliveries[settled.Delivery];
        var late = delivery.Sent is { } sent && sent > delivery.Due ? $" +{(sent - delivery.Due).TotalSeconds:0.0} s" : "";
        var word = DeliveryWords.Of(settled.State, delivery).In(lang);
        return $"   → {Place(step.Plan, settled.Delivery)}: {word}{late}"
            + (settled.Why is { } why ? $" ({ChannelSaid.In(why, lang)})" : "");
    }

    /// <summary>A group by its name, which is what people know it by.</summary>
    private static string Place(GamePlan plan, DeliveryKey delivery)
    {
        var groups = plan.Game.Channels.FirstOrDefault(channel => channel.Name == delivery.Channel)?.Groups ?? [];
        var name = groups.FirstOrDefault(group => group.Id == delivery.Recipient)?.Name;
        return delivery.Recipient.Length == 0 ? delivery.Channel : $"{delivery.Channel} · {name ?? delivery.Recipient}";
    }

    /// <summary>What the author wrote: the lines between the label's header and footer.</summary>
    private static string Body(GameStep step, long seq, string lang)
    {
        var item = step.Items.FirstOrDefault(item => item.Seq == seq);
        var lines = (item?.Text.In(lang) ?? "").Split('\n');
        return Short(lines.Length > 2 ? lines[1] : lines[0]) + PhotoWords.Of(item, lang);
    }

    private static string Short(string text) => text.Length <= Width ? text : text[..(Width - 1)] + "…";
}
