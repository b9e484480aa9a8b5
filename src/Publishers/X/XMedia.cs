namespace FeedGame.Publishers.X;

/// <summary>A photo that lies at X and waits for its post.</summary>
/// <param name="Expires">When X forgets it, in wall time.</param>
internal readonly record struct XMedia(XSnowflake Id, DateTimeOffset Expires)
{
    /// <summary>X's documents have a day; it holds where an answer does not say.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(24);

    /// <summary>Null when the answer names none.</summary>
    public static XMedia? Read(XAnswer answer, DateTimeOffset now)
    {
        if (answer is not { IsSuccess: true, Id: { } id })
            return null;
        using var json = XJson.Read(answer.Body);
        var seconds = json?.RootElement.Inner("data").Number("expires_after_secs");
        return new XMedia(id, now + (seconds is > 0 and var told ? TimeSpan.FromSeconds(told) : Usual));
    }
}
