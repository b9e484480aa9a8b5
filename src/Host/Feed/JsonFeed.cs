using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;

namespace FeedGame.Host.Feed;

/// <summary>JSON Feed 1.1, with the board and the relations between items under <c>_feedgame</c> (P2).</summary>
internal static class JsonFeed
{
    // The bytes are never part of a HTML document, so only what JSON needs is escaped.
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(FeedView view, FeedWords words, string address)
    {
        var links = new FeedLinks(address, view.Game, words);
        var feed = new Document(
            "https://jsonfeed.org/version/1.1",
            words.With("Title", view.Place),
            words["FeedAbout"],
            links.Page,
            links.Json,
            words.Culture.Name,
            Board(view),
            [.. Shown.Of(view).Reverse().Select(item => Item(item, view, words, links))]
        );
        return Bytes(feed);
    }

    public static JsonItem Item(ShownItem shown, FeedView view, FeedWords words, FeedLinks links, string? html = null)
    {
        var item = shown.Item;
        var clock = new LocalClock(view.Zone, words.Culture);
        var more = new JsonItemMore(
            ItemWords.Code(item.Kind),
            item.Seq,
            item.Part,
            item.Round,
            item.About,
            shown.CorrectedBy?.Id,
            item.Withdrawn,
            html
        );
        return new JsonItem(
            item.Id,
            links.Item(item.Id),
            ItemWords.Title(shown, words, clock),
            ItemWords.Text(item, words),
            clock.Machine(item.At),
            shown.ChangedAt == item.At ? null : clock.Machine(shown.ChangedAt),
            ItemWords.ForeignLanguage(item.Text, words) ?? words.Language,
            [ItemWords.Code(item.Kind)],
            item.Photos.Count == 0 ? null : [.. item.Photos.Select(photo => Attachment(photo, words, links))],
            more
        );
    }

    private static JsonAttachment Attachment(FeedPhoto photo, FeedWords words, FeedLinks links) =>
        new(links.Photo(photo.Hash), SafePhoto.MediaType, photo.Alt.In(words.Language), photo.Bytes);

    public static JsonBoard Board(FeedView view, string? html = null)
    {
        var board = view.Board;
        string? Utc(DateTimeOffset? at) =>
            at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        return new JsonBoard(
            view.Seq,
            BoardWords.Code(board.State),
            board.Round,
            board.Rounds,
            board.Track is { } track ? BoardWords.Code(track) : null,
            board.Area,
            Utc(board.RoundStarted),
            Utc(board.RoundEnds),
            Utc(board.NextStart),
            board.Hint,
            board.Hints,
            view.Label.ToString().ToUpperInvariant(),
            view.Place,
            view.Zone,
            view.ReportNumber,
            view.MeetingPoint,
            html
        );
    }

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    private sealed record Document(
        string Version,
        string Title,
        string Description,
        string HomePageUrl,
        string FeedUrl,
        string Language,
        [property: JsonPropertyName("_feedgame")] JsonBoard Board,
        IReadOnlyList<JsonItem> Items
    );
}
