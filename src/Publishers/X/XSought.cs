using FeedGame.Abstractions.Channels;

namespace FeedGame.Publishers.X;

/// <summary>A post whose answer was lost, as it would stand in the timeline.</summary>
/// <param name="Newest">The newest own post before it; null when none is known.</param>
/// <param name="From">Not before this was it made.</param>
internal sealed record XSought(string Text, string? Parent, bool Photos, XSnowflake? Newest, DateTimeOffset From)
{
    /// <summary>X takes a signature whose clock is off by this; a text is unique for days, so looking back finds no other.</summary>
    private static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromMinutes(5);

    public static XSought Of(Attempt attempt, string text) =>
        new(
            text,
            attempt.Post.Parent?.Id,
            attempt.Post.Photos.Count > 0,
            XIntent.Read(attempt.Intent).Newest,
            attempt.FirstBegan - ClocksMayDiffer
        );

    public bool Is(XFound post) =>
        post.Id.At >= From
        && post.Id.Value > (Newest?.Value ?? 0)
        && (post.Parent is null || post.Parent == Parent)
        && XWording.Same(Text, post.Text, Photos);
}

/// <summary>A post in the timeline.</summary>
/// <param name="Text">As X gives it: escaped for HTML, links shortened.</param>
/// <param name="Parent">The post it answers; null when it answers none, or when X does not tell.</param>
internal sealed record XFound(XSnowflake Id, string Text, string? Parent);
