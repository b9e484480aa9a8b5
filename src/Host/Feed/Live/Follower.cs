using System.Buffers;
using System.IO.Pipelines;
using System.Threading.Channels;

namespace FeedGame.Host.Feed.Live;

/// <summary>
/// One who follows live. Changes are put beside each other until the network takes them; what has gathered goes out together.
/// </summary>
/// <param name="buffer">How many changes may wait.</param>
/// <param name="drop">Closes the connection without waiting for it.</param>
internal sealed class Follower(int buffer, Action drop)
{
    private readonly Channel<ReadOnlyMemory<byte>> _waiting = Channel.CreateBounded<ReadOnlyMemory<byte>>(
        // Wait makes TryWrite answer false when full; nobody ever waits for room.
        new BoundedChannelOptions(buffer) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait }
    );

    /// <summary>False when it was too far behind; it is dropped and will resume by itself.</summary>
    public bool Offer(ReadOnlyMemory<byte> change)
    {
        if (_waiting.Writer.TryWrite(change))
            return true;
        _waiting.Writer.TryComplete();
        drop();
        return false;
    }

    /// <summary>No more changes: the stream ends once the rest is sent.</summary>
    public void Finish() => _waiting.Writer.TryComplete();

    /// <summary>Sends until finished or cancelled.</summary>
    public async Task SendAsync(PipeWriter network, CancellationToken cancel)
    {
        while (await _waiting.Reader.WaitToReadAsync(cancel))
        {
            while (_waiting.Reader.TryRead(out var change))
                network.Write(change.Span);
            await network.FlushAsync(cancel);
        }
    }
}
