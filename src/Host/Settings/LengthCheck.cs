using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Settings;

/// <summary>
/// Every message of a plan as each of its channels would get it, with label and all: what does not fit is told while it can still be
/// changed, because nothing is ever cut (C4).
/// </summary>
internal static class LengthCheck
{
    /// <summary>The latest minute of a day has as many characters as any other; two figures each.</summary>
    private static readonly DateTimeOffset SomeTime = DateTimeOffset.UnixEpoch;

    /// <param name="traitsOf">What a channel takes; null for one that is not configured.</param>
    public static IEnumerable<string> Problems(GamePlan plan, Func<string, ChannelTraits?> traitsOf, string lang)
    {
        var messages = plan.Injects.Where(planned => planned.Inject is Inject.Message).ToList();
        foreach (var channel in plan.Game.Channels.Where(channel => channel.Amplifies is null).Select(channel => channel.Name))
        {
            if (traitsOf(channel) is not { } traits)
                continue;
            foreach (var planned in messages)
            {
                if (Overflow(plan, planned, RuleFor(planned, traits)) is { } over)
                    yield return Words(planned, channel, over).In(lang);
                foreach (var problem in PhotoCheck.Problems(plan, planned, channel, traits))
                    yield return problem.In(lang);
            }
        }
    }

    /// <summary>Beside a photo some networks take less text.</summary>
    private static TextRule RuleFor(PlannedInject planned, ChannelTraits traits) =>
        traits.TextFor(traits.Photos is not null && planned.Inject is Inject.Message { Photos.Count: > 0 });

    private static TextOverflow? Overflow(GamePlan plan, PlannedInject planned, TextRule rule)
    {
        var worded = Wording.Of(plan, new InjectReleased(planned.Id, planned.Inject.Kind, 1, SomeTime, null, ""), SomeTime);
        return rule.Overflow(worded.Text.Nl) is not { } over ? null
            : worded.Short is null ? over
            : rule.Overflow(worded.Short.Nl);
    }

    private static LocalText Words(PlannedInject planned, string channel, TextOverflow over) =>
        new(
            $"{planned.Id}: te lang voor {channel}: {over.Used}/{over.Max}. Maak de tekst {over.Used - over.Max} tekens korter, of geef er een korte bij (short).",
            $"{planned.Id}: too long for {channel}: {over.Used}/{over.Max}. Make the text {over.Used - over.Max} characters shorter, or add a short one (short)."
        );
}
