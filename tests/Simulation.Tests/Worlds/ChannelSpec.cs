using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Simulation.Tests.Worlds;

/// <summary>One made-up channel: what it can do, and how bad its evening is.</summary>
/// <param name="Trouble">The share of calls that do not simply succeed.</param>
internal sealed record ChannelSpec(string Name, ChannelTraits Traits, double Trouble)
{
    public static ChannelSpec Make(string name, Dice dice) =>
        new(
            name,
            new ChannelTraits
            {
                Text = new TextRule(1000, TextCounter.Utf16),
                Redelivery = dice.Pick(Redelivery.Idempotent, Redelivery.Verifiable, Redelivery.Blind),
                Replies = ReplyKind.Parent,
                AttemptTimeout = TimeSpan.FromSeconds(dice.Pick(8, 20, 60)),
                Rate = dice.Chance(0.3) ? new PostingRate(dice.Pick(8, 10, 12), TimeSpan.FromSeconds(20)) : null,
            },
            dice.Pick(0, 0.1, 0.3, 0.6)
        );
}
