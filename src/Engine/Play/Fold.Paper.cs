using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Play;

/// <content>What went out by hand while the machine was down (Q5).</content>
public static partial class Fold
{
    /// <summary>Why a delivery was called off, as its record says it.</summary>
    internal const string OnPaperWhy = "given out on paper";

    /// <summary>
    /// What waits for a channel goes nowhere any more. What may have arrived stays unknown: it is looked for, and nobody repeats it.
    /// </summary>
    private static GameState OnPaper(GameState state, GivenOutByPaper given, DateTimeOffset at)
    {
        state = CallOff(
            state,
            delivery => delivery.Key.Inject == given.Inject && delivery.Key.Action == DeliveryAction.Publish,
            OnPaperWhy,
            at
        );
        return OnInject(NoLongerWaiting(state, given.Inject), given.Inject, inject => inject with { OnPaper = given.Went });
    }
}
