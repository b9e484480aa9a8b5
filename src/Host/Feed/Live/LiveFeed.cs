using System.Collections.Concurrent;
using FeedGame.Engine.Feed;
using Microsoft.Extensions.Options;

namespace FeedGame.Host.Feed.Live;

/// <summary>All live streams of this host: opens them when somebody follows, rings them after a publish, keeps them awake.</summary>
internal sealed partial class LiveFeed : IDisposable
{
    private static readonly ReadOnlyMemory<byte> Heartbeat = ":\n\n"u8.ToArray();

    private readonly ConcurrentDictionary<(string Game, string Language), LiveStream> _streams = new();
    private readonly PublicFeed _feed;
    private readonly PageRenderer _renderer;
    private readonly ILogger<LiveFeed> _log;
    private readonly FeedOptions _options;
    private readonly IDisposable _subscription;
    private readonly ITimer _heart;
    private int _followers;

    public LiveFeed(
        PublicFeed feed,
        PageRenderer renderer,
        IOptions<FeedOptions> options,
        TimeProvider clock,
        IHostApplicationLifetime lifetime,
        ILogger<LiveFeed> log
    )
    {
        _feed = feed;
        _renderer = renderer;
        _log = log;
        _options = options.Value;
        Stopping = lifetime.ApplicationStopping;
        _subscription = feed.Subscribe(Ring);
        _heart = clock.CreateTimer(_ => Beat(), null, _options.Heartbeat, _options.Heartbeat);
    }

    /// <summary>Fires when the host goes down: streams end, and followers look for another host.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>How many follow now.</summary>
    public int Followers => Volatile.Read(ref _followers);

    /// <summary>Null when the host is full.</summary>
    public Follower? Admit(Action drop)
    {
        if (Interlocked.Increment(ref _followers) <= _options.MaxFollowers)
            return new Follower(_options.FollowerBuffer, drop);
        Interlocked.Decrement(ref _followers);
        return null;
    }

    public void Release() => Interlocked.Decrement(ref _followers);

    public LiveStream Stream(string game, FeedWords words) => _streams.GetOrAdd((game, words.Language), _ => Open(game, words));

    public LiveEvents Events(FeedWords words) => new(_renderer, words);

    public void Dispose()
    {
        _subscription.Dispose();
        _heart.Dispose();
    }

    private LiveStream Open(string game, FeedWords words)
    {
        var stream = new LiveStream(_feed, game, Events(words));
        _ = RunAsync(stream, game);
        return stream;
    }

    /// <summary>A change that cannot be rendered costs that change, not the stream: the next one carries what was missed.</summary>
    private async Task RunAsync(LiveStream stream, string game)
    {
        while (!Stopping.IsCancellationRequested)
        {
            try
            {
                await stream.RunAsync(Stopping);
            }
            catch (OperationCanceledException)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever went wrong, the followers of this game wait for the next message.
            catch (Exception error)
#pragma warning restore CA1031
            {
                CouldNotRender(error, game);
            }
        }
    }

    private void Ring(FeedView view)
    {
        foreach (var words in (ReadOnlySpan<FeedWords>)[FeedWords.Dutch, FeedWords.English])
        {
            if (_streams.TryGetValue((view.Game, words.Language), out var stream))
                stream.Ring();
        }
    }

    private void Beat()
    {
        foreach (var stream in _streams.Values)
            stream.Broadcast(Heartbeat);
    }

    [LoggerMessage(2001, LogLevel.Error, "Could not render a change of {Game} for its followers")]
    private partial void CouldNotRender(Exception error, string game);
}
