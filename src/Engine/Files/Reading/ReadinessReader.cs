using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Syntax;
using FeedGame.Engine.Readiness;

namespace FeedGame.Engine.Files.Reading;

/// <summary>
/// Reads what was done before the evening: who told the control room, who tried the number. Their times are wall-clock times of the
/// game's zone.
/// </summary>
internal static class ReadinessReader
{
    public static readonly IReadOnlyDictionary<string, ReadyItem> Keys = ReadyItems.Ticked.ToDictionary(Key, StringComparer.Ordinal);

    public static IReadOnlyDictionary<ReadyItem, ReadyNote> Read(Fields game, TimeZoneInfo? zone)
    {
        var done = new Dictionary<ReadyItem, ReadyNote>();
        if (Fields.Open(game.Find("readiness"), KeySet.Readiness, game.Problems) is not { } fields)
            return done;
        foreach (var (key, item) in Keys)
        {
            if (Done(fields, key, zone) is { } note)
                done[item] = note;
        }
        return done;
    }

    private static string Key(ReadyItem item) => item == ReadyItem.Number ? "number-tested" : ReadyItems.Id(item);

    private static ReadyNote? Done(Fields readiness, string key, TimeZoneInfo? zone)
    {
        if (Fields.Open(readiness.Find(key), KeySet.Done, readiness.Problems) is not { } fields)
            return null;
        var by = fields.Text("by");
        var at = fields.Parsed("at", Clock.DateAndTime, FileRule.BadDateAndTime);
        return by is not null && at is { } local && zone is not null ? new ReadyNote(by, Clock.FirstPass(local, zone)) : null;
    }
}
