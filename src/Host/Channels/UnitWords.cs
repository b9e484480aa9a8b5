using FeedGame.Abstractions.Texts;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Channels;

/// <summary>What a text is counted in, as people say it: whoever shortens a text thinks in letters, not in code units.</summary>
internal static class UnitWords
{
    public static LocalText Of(string unit, int count) =>
        unit == TextCounter.Utf8Bytes.Unit ? new("bytes", count == 1 ? "byte" : "bytes")
        : count == 1 ? new("teken", "character")
        : new("tekens", "characters");

    /// <summary>How exactly it is counted; null for what people call a character anyway.</summary>
    public static LocalText? Counted(string unit) =>
        unit == TextCounter.Graphemes.Unit || unit == TextCounter.Utf8Bytes.Unit ? null
        : unit == TextCounter.Utf16.Unit ? new("een emoji telt voor twee of meer", "an emoji counts as two or more")
        : unit == TextCounter.CodePoints.Unit ? new("een samengestelde emoji telt voor meer", "a composed emoji counts as several")
        : new("geteld zoals het netwerk het doet", "counted in the network's own way: " + unit);
}
