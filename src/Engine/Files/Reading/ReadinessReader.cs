using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Reads who told the control room and who tried the number. Their times are wall-clock times of the game's zone.</summary>
internal static class ReadinessReader
{
    public static Readiness? Read(Fields game, TimeZoneInfo? zone)
    {
        if (Fields.Open(game.Find("readiness"), KeySet.Readiness, game.Problems) is not { } fields)
            return null;
        var told = Done(fields, "control-room", zone);
        var tested = Done(fields, "number-tested", zone);
        return told is var (toldBy, toldAt) && tested is var (testedBy, testedAt)
            ? new Readiness(toldBy, toldAt, testedBy, testedAt)
            : null;
    }

    private static (string By, DateTimeOffset At)? Done(Fields readiness, string key, TimeZoneInfo? zone)
    {
        if (Fields.Open(readiness.Find(key), KeySet.Done, readiness.Problems) is not { } fields)
            return null;
        var by = fields.Text("by");
        var at = fields.Parsed("at", Clock.DateAndTime, FileRule.BadDateAndTime);
        return by is not null && at is { } local && zone is not null ? (by, Clock.FirstPass(local, zone)) : null;
    }
}
