using FeedGame.Engine.Files.Syntax;

namespace FeedGame.Engine.Readiness;

/// <summary>Which items people tick, and what each is called on a command line and in a form.</summary>
public static class ReadyItems
{
    private static readonly IReadOnlyDictionary<string, ReadyItem> ById = Words.Of<ReadyItem>();

    /// <summary>What only a person knows; the others the game finds out by itself.</summary>
    public static readonly IReadOnlyList<ReadyItem> Ticked =
    [
        ReadyItem.Number,
        ReadyItem.ControlRoom,
        ReadyItem.EventNotice,
        ReadyItem.Insurance,
        ReadyItem.Safety,
        ReadyItem.Letter,
        ReadyItem.Consent,
        ReadyItem.Weather,
        ReadyItem.FirstAid,
    ];

    public static string Id(ReadyItem item) => Words.Kebab(item.ToString());

    /// <summary>Null for a word that is no item.</summary>
    public static ReadyItem? Parse(string word) => ById.TryGetValue(word, out var item) ? item : null;

    /// <summary>They remind, and never block: nobody knows the weather of next week.</summary>
    public static bool OnlyReminds(ReadyItem item) => item is ReadyItem.Weather or ReadyItem.FirstAid;
}
