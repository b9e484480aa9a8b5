using FeedGame.Engine.Readiness;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About the readiness gate.</content>
internal static partial class Replies
{
    public static LocalText Ticked(ReadyItem item) =>
        new($"Afgevinkt: {ReadyWords.Name(item).Nl}.", $"Ticked off: {ReadyWords.Name(item).En}.");

    public static LocalText Unticked(ReadyItem item) =>
        new($"Niet meer afgevinkt: {ReadyWords.Name(item).Nl}.", $"No longer ticked off: {ReadyWords.Name(item).En}.");

    public static LocalText Overridden(IReadOnlyList<ReadyItem> items) =>
        new(
            $"Genoteerd met uw naam en reden. U kunt nu klaarzetten zonder: {Names(items, "nl")}.",
            $"Noted with your name and reason. You can now arm without: {Names(items, "en")}."
        );

    private static string Names(IReadOnlyList<ReadyItem> items, string lang) =>
        string.Join(", ", items.Select(item => ReadyWords.Name(item).In(lang)));
}
