namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>What must hold in every evening, whatever happens.</summary>
internal enum Invariant
{
    /// <summary>No call and no release before its due.</summary>
    NotEarly,

    /// <summary>At most one post for each delivery, and for each planned inject and channel.</summary>
    Once,

    /// <summary>The timeline of a round is released in the order of its dues.</summary>
    OrderOfRelease,

    /// <summary>Within a round and a channel posts are sent and land in the order of their release.</summary>
    OrderPerQueue,

    /// <summary>In the end every delivery is settled, or a person must say what nobody can read.</summary>
    EveryDeliverySettles,
    EveryRoundEnds,
    EveryGameEnds,

    /// <summary>While a game is paused nothing planned leaves.</summary>
    PauseHolds,

    /// <summary>While a game is stopped only stop texts, withdrawals and what a person says afterwards leave.</summary>
    StopStops,

    /// <summary>On each channel the stop text is tried before anything else that follows a stop.</summary>
    StopTextFirst,

    /// <summary>Found, correction, pause and stop never wait longer than 90 s behind another row.</summary>
    UrgentIsQuick,

    /// <summary>A stop text that did not get through is tried again within five seconds.</summary>
    StopTextPersists,

    /// <summary>What may leave leaves: no row waits while nothing is in its way.</summary>
    NothingSleeps,

    /// <summary>The timeline is late only after an outage, or because a person moved it.</summary>
    NotLate,

    /// <summary>Nothing of a round leaves once the round is over.</summary>
    OverIsOver,

    /// <summary>What was withdrawn does not go out any more.</summary>
    WithdrawnStaysIn,

    /// <summary>What a correction changed in place reads as the newest correction says.</summary>
    ChangesStand,

    /// <summary>Wrong words that were not out when they were corrected do not go out any more.</summary>
    CorrectedStaysIn,

    /// <summary>Nothing goes out, and nothing is released, after it expired.</summary>
    NeverStale,

    /// <summary>What a person says, sends or corrects waits for its eight seconds, and taken back it never goes out.</summary>
    UndoHolds,

    /// <summary>Every text carries its own words, and the label where it must and only there.</summary>
    RightWords,

    /// <summary>What is unsent, and what is for the role-player, is nowhere public.</summary>
    NothingUnsentIsPublic,

    /// <summary>While a game is stopped no description or photo of the role-player is on the page.</summary>
    StopHidesThePerson,

    /// <summary>An item on the feed never changes and never goes, except that its words are taken off.</summary>
    FeedIsStable,

    /// <summary>The journal folds to the state that the engine has, and a restart finds what was there.</summary>
    ReplayIsTheSame,

    /// <summary>Outbox and feed made again from the journal are those that are there.</summary>
    RebuildChangesNothing,

    /// <summary>The hashes of the journal verify.</summary>
    ChainVerifies,

    /// <summary>What was answered or seen after a commit is in the journal.</summary>
    DoneIsWritten,

    /// <summary>No exception comes out of the engine or ends in its log; nothing rings itself.</summary>
    NothingFailsInside,
}

/// <summary>One broken invariant.</summary>
internal sealed record Breach(Invariant Invariant, DateTimeOffset At, string What)
{
    public override string ToString() => FormattableString.Invariant($"{Invariant} at {At:HH:mm:ss}: {What}");
}
