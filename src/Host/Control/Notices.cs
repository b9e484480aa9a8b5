using System.Globalization;
using FeedGame.Engine.Adapting;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Storage;
using FeedGame.Host.Channels;

namespace FeedGame.Host.Control;

/// <summary>What a controller should know of besides times and states: each thing once, and what to do about it. Pure.</summary>
internal static class Notices
{
    public static IEnumerable<LocalText> Of(GamePlan plan, GameState state, IReadOnlyDictionary<string, ChannelHealth> channels)
    {
        if (state.Help is { } help)
            yield return Help(plan, help);
        foreach (var round in plan.Game.Rounds.Where(round => state.Rounds.GetValueOrDefault(round.Id)?.CheckInOverdue is true))
            yield return Overdue(round);
        foreach (var channel in plan.Game.Channels.Select(channel => channel.Name))
        {
            if (channels.GetValueOrDefault(channel)?.Blocked is { } why)
                yield return Blocked(plan.Game.Id, channel, why, Waiting(state, channel));
        }
        if (TakingDown.Offered(plan, state) is { Count: > 0 } offered)
            yield return Offered(plan.Game.Id, offered.Count);
        if (IsDeafRule(plan, state))
            yield return Deaf(plan.Game.Id);
        foreach (var open in state.Suggestions.Where(suggestion => suggestion.IsOpen))
            yield return Suggested(plan, open);
        foreach (var delivery in state.Deliveries.Values.Where(delivery => delivery.Unthreaded).OrderBy(delivery => delivery.Order))
            yield return Unthreaded(delivery.Key);
    }

    /// <summary>Silence says nothing when nobody could be called (H4).</summary>
    private static bool IsDeafRule(GamePlan plan, GameState state) =>
        state.DeskSince is null
        && plan.Game.Rounds.Any(round =>
            state.Rounds.GetValueOrDefault(round.Id)?.Status == RoundStatus.Searching
            && round.Scenario.Rules.Any(rule => rule.When is not RuleTrigger.NotFoundBy)
        );

    private static LocalText Suggested(GamePlan plan, Suggestion open)
    {
        var words = SuggestionWords.Of(open);
        var until = TimeZoneInfo.ConvertTime(open.Expires, plan.Game.Zone).ToString("HH:mm", CultureInfo.InvariantCulture);
        var control = $"feedgame control {plan.Game.Id}";
        return new(
            $"Voorstel {open.Number}, tot {until}: {words.Nl} Zeg: {control} accept {open.Number}, of dismiss {open.Number}",
            $"Suggestion {open.Number}, until {until}: {words.En} Say: {control} accept {open.Number}, or dismiss {open.Number}"
        );
    }

    private static LocalText Deaf(string game) =>
        new(
            $"Er zit niemand aan het meldpunt: de regels over meldingen staan uit. Wie daar zit, zegt: feedgame control {game} desk on",
            $"Nobody is at the report desk: the rules about reports are off. Whoever sits there says: feedgame control {game} desk on"
        );

    private static LocalText Help(GamePlan plan, HelpCall help)
    {
        var round = plan.FindRound(help.Round)?.Number;
        return new(
            $"De rolspeler{(round is null ? "" : $" van ronde {round}")} vraagt HULP. Bel nu. Gevaar? Bel 112.",
            $"The role-player{(round is null ? "" : $" of round {round}")} asks for HELP. Call now. Danger? Call 112."
        );
    }

    private static LocalText Overdue(GameRound round) =>
        new(
            $"Van de rolspeler van ronde {round.Number} is al een kwartier niets gehoord. Bel.",
            $"Nothing has been heard of the role-player of round {round.Number} for a quarter of an hour. Call."
        );

    private static int Waiting(GameState state, string channel) =>
        state.Deliveries.Values.Count(delivery => delivery.Key.Channel == channel && !delivery.Settled);

    private static LocalText Blocked(string game, string channel, string why, int waiting) =>
        new(
            $"Kanaal {channel} is geblokkeerd; {waiting} wachten. {ChannelSaid.Of(why).Nl} Zeg daarna: feedgame control {game} mend {channel}",
            $"Channel {channel} is blocked; {waiting} wait. {why} Then say: feedgame control {game} mend {channel}"
        );

    private static LocalText Offered(string game, int count) =>
        new(
            $"Na de stop staan nog {count} berichten op de kanalen die u kunt terugnemen: feedgame control {game} take-down",
            $"After the stop {count} messages still stand on the channels that you can take back: feedgame control {game} take-down"
        );

    private static LocalText Unthreaded(DeliveryKey delivery) =>
        new(
            $"{delivery} mocht geen antwoord zijn en gaat als los bericht.",
            $"{delivery} was refused as an answer and goes as a post of its own."
        );
}
