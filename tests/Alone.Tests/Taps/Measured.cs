namespace FeedGame.Alone.Tests.Taps;

/// <summary>A tap on STOP.</summary>
/// <param name="Moment">How long after the start of the round.</param>
/// <param name="Left">When it left the phone.</param>
internal sealed record Tap(Hamlet Hamlet, TimeSpan Moment, DateTimeOffset Left);

/// <summary>What one account of a village saw around a tap, counted from when it left the phone.</summary>
/// <param name="LastOther">The last call that was not the stop text, mostly before the tap; null when there was none.</param>
/// <param name="FirstStop">Null when no stop text arrived.</param>
internal sealed record Measured(string Game, TimeSpan Moment, string Account, TimeSpan? LastOther, TimeSpan? FirstStop)
{
    public static Measured Of(Region region, Tap tap, string account)
    {
        var calls = region.Calls(tap.Hamlet, account).ToLookup(call => call.Stop, call => call.At);
        return new Measured(
            tap.Hamlet.Game,
            tap.Moment,
            account,
            calls[false].Any() ? calls[false].Max() - tap.Left : null,
            calls[true].Any() ? calls[true].Min() - tap.Left : null
        );
    }
}
