using System.Buffers;
using System.Globalization;
using System.Text;
using FeedGame.Engine.Feed;
using FeedGame.Host.Feed.Pages;

namespace FeedGame.Host.Feed.Live;

/// <summary>
/// Writes server-sent events: <c>item</c> for each new or changed item, then <c>board</c>. Data is one line of JSON, the item or
/// board of the JSON feed, with the HTML of our own page in it.
/// </summary>
internal sealed class LiveEvents(PageRenderer renderer, FeedWords words)
{
    /// <summary>What brings a reader of one view to a later one; empty when both look the same.</summary>
    public Task<ReadOnlyMemory<byte>> ChangeAsync(FeedView before, FeedView after)
    {
        var items = Shown.Changed(Shown.Of(before), Shown.Of(after));
        var board = before.Board != after.Board || !SameFrame(before, after);
        return WriteAsync(after, items, board, before.Seq);
    }

    /// <summary>What somebody may lack who saw everything up to <paramref name="seq"/>.</summary>
    public Task<ReadOnlyMemory<byte>> SinceAsync(FeedView view, long seq) =>
        WriteAsync(view, Shown.Since(Shown.Of(view), seq), board: true, seq);

    private static bool SameFrame(FeedView before, FeedView after) =>
        before.ReportNumber == after.ReportNumber && before.MeetingPoint == after.MeetingPoint && before.Date == after.Date;

    private async Task<ReadOnlyMemory<byte>> WriteAsync(FeedView view, IReadOnlyList<ShownItem> items, bool board, long known)
    {
        var bytes = new ArrayBufferWriter<byte>();
        for (var i = 0; i < items.Count; i++)
        {
            // Whoever is cut off between two parts of one entry must get both again; and an old item that changed is no progress.
            var last = i == items.Count - 1 || items[i + 1].Item.Seq != items[i].Item.Seq;
            Write(bytes, "item", last && items[i].Item.Seq > known ? items[i].Item.Seq : null, await ItemAsync(items[i], view));
        }

        if (board)
            Write(bytes, "board", view.Seq, await BoardAsync(view));
        return bytes.WrittenMemory;
    }

    private async Task<byte[]> ItemAsync(ShownItem item, FeedView view)
    {
        var html = await renderer.RenderTextAsync<ItemPart>(
            new()
            {
                [nameof(ItemPart.Shown)] = item,
                [nameof(ItemPart.View)] = view,
                [nameof(ItemPart.Words)] = words,
            }
        );
        return JsonFeed.Bytes(JsonFeed.Item(item, view, words, new FeedLinks("", view.Game, words), html));
    }

    private async Task<byte[]> BoardAsync(FeedView view)
    {
        var html = await renderer.RenderTextAsync<BoardPart>(new() { [nameof(BoardPart.View)] = view, [nameof(BoardPart.Words)] = words });
        return JsonFeed.Bytes(JsonFeed.Board(view, html));
    }

    private static void Write(ArrayBufferWriter<byte> bytes, string name, long? id, byte[] data)
    {
        var head = id is { } number ? string.Create(CultureInfo.InvariantCulture, $"id: {number}\n") : "";
        Encoding.UTF8.GetBytes($"event: {name}\n{head}data: ", bytes);
        bytes.Write(data);
        bytes.Write("\n\n"u8);
    }
}
