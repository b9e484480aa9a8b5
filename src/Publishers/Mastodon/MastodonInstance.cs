using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Mastodon;

/// <summary>
/// The server's own limits: asked for once and kept for an hour. A server that does not tell holds nothing up: then what was known
/// before holds, and at first what is usual.
/// </summary>
internal sealed class MastodonInstance(MastodonServer server, bool loopback, TimeProvider wallTime)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private static readonly TimeSpan AskedAgain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private DateTimeOffset askedNext = DateTimeOffset.MinValue;
    private volatile ChannelTraits traits = MastodonTraits.For(MastodonLimits.Default, loopback);
    private volatile MastodonLimits limits = MastodonLimits.Default;

    public MastodonLimits Limits => limits;

    /// <summary>What the channel can do by these limits.</summary>
    public ChannelTraits Traits => traits;

    /// <summary>Asks when it is time to.</summary>
    public async Task LearnAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            if (wallTime.GetUtcNow() < askedNext)
                return;
            // Before asking, so that those who come meanwhile do not wait for it, too.
            askedNext = wallTime.GetUtcNow() + AskedAgain;
        }
        using var soon = new CancellationTokenSource(Patience, wallTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, soon.Token);
        try
        {
            await AskAsync(either.Token);
        }
        catch (Exception failure)
            when (failure is HttpRequestException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            // The limits of before hold; the post itself will tell whether the server is there.
        }
    }

    /// <summary>True when the server told. Throws what <see cref="HttpClient"/> does.</summary>
    public async Task<bool> AskAsync(CancellationToken cancel)
    {
        var told =
            MastodonLimits.Read(await server.SendAsync(MastodonCalls.Instance, cancel))
            ?? MastodonLimits.Read(await server.SendAsync(MastodonCalls.OldInstance, cancel));
        if (told is null)
            return false;
        limits = told;
        traits = MastodonTraits.For(told, loopback);
        lock (gate)
            askedNext = wallTime.GetUtcNow() + Kept;
        return true;
    }
}
