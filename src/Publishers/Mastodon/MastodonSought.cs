using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.Mastodon;

/// <summary>A post whose answer was lost, as it would stand among the account's.</summary>
/// <param name="Since">The newest own post before it; null when none is known.</param>
/// <param name="From">Not before this was it made.</param>
internal sealed record MastodonSought(string Text, string? Parent, string? Since, DateTimeOffset From)
{
    /// <summary>A text is unique for days, so looking back finds no other.</summary>
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromMinutes(5);

    public static MastodonSought Of(Attempt attempt, string text) =>
        new(text, attempt.Post.Parent?.Id, MastodonIntent.Read(attempt.Intent).Newest, attempt.FirstBegan - ClocksMayDiffer);

    public bool Is(MastodonStatus status) =>
        !status.IsBoost && status.At >= From && status.Id != Since && status.Parent == Parent && status.Says(Text);
}
