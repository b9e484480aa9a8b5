using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Readiness;

/// <summary>One item, as it stands.</summary>
/// <param name="Text">What is or is not in order, and what to do about it.</param>
/// <param name="Details">What makes it so, a sentence each.</param>
/// <param name="Done">Who did it and when; null when nobody said so.</param>
/// <param name="Overridden">True when somebody goes on without it.</param>
public sealed record ReadyLine(
    ReadyItem Item,
    ReadyLight Light,
    LocalText Text,
    IReadOnlyList<LocalText> Details,
    ReadyNote? Done = null,
    bool Overridden = false
)
{
    public bool Blocks => Light == ReadyLight.Red && !Overridden;

    /// <summary>Whole, for where there is no table around it.</summary>
    public LocalText Whole => new(Join(ReadyWords.Name(Item).Nl, Text.Nl, "nl"), Join(ReadyWords.Name(Item).En!, Text.In("en"), "en"));

    private string Join(string name, string text, string lang) =>
        $"{name}: {text}{string.Concat(Details.Select(detail => " " + detail.In(lang)))}";
}
