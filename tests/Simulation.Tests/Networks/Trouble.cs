namespace FeedGame.Simulation.Tests.Networks;

/// <summary>What can go wrong with one call.</summary>
internal enum Trouble
{
    None,
    LostAfterLanding,
    LostBeforeLanding,
    Breaks,
    Slow,
    NeverAnswers,
    NeverArrives,
    DeferredItem,
    DeferredAccount,
    Blocked,
    Rejected,
    Accepted,
    ProcessDiesBefore,
    ProcessDiesAfter,
}
