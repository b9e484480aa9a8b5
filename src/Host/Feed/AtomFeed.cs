using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;

namespace FeedGame.Host.Feed;

/// <summary>Atom (RFC 4287). Ids do not contain the address, so that a game keeps them when its host moves.</summary>
internal static class AtomFeed
{
    public static byte[] Write(FeedView view, FeedWords words, string address)
    {
        var links = new FeedLinks(address, view.Game, words);
        var shown = Shown.Of(view);
        var feed = new SyndicationFeed
        {
            Id = "urn:feedgame:" + Uri.EscapeDataString(view.Game),
            Title = Plain(words.With("Title", view.Place)),
            Description = Plain(BoardWords.Summary(view.Board, words)),
            Language = words.Language,
            LastUpdatedTime = Updated(view, shown),
            Items = [.. shown.Reverse().Select(item => Entry(item, view, words, links))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = Clean(words.With("Title", view.Place)) });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri(links.Atom), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(links.Page), "text/html"));
        return Serialize(feed);
    }

    private static SyndicationItem Entry(ShownItem shown, FeedView view, FeedWords words, FeedLinks links)
    {
        var item = shown.Item;
        var entry = new SyndicationItem
        {
            Id = "urn:feedgame:" + Uri.EscapeDataString(item.Id),
            Title = Plain(ItemWords.Title(shown, words, new LocalClock(view.Zone, words.Culture))),
            Content = Plain(ItemWords.Text(item, words)),
            PublishDate = item.At.ToUniversalTime(),
            LastUpdatedTime = shown.ChangedAt.ToUniversalTime(),
        };
        entry.Categories.Add(new SyndicationCategory(ItemWords.Code(item.Kind)));
        entry.Links.Add(SyndicationLink.CreateAlternateLink(new Uri(links.Item(item.Id)), "text/html"));
        if (item.About is { } about)
            entry.Links.Add(new SyndicationLink(new Uri(links.Item(about))) { RelationshipType = "related" });
        foreach (var photo in item.Photos)
            entry.Links.Add(
                new SyndicationLink(
                    new Uri(links.Photo(photo.Hash)),
                    "enclosure",
                    Clean(photo.Alt.In(words.Language)),
                    SafePhoto.MediaType,
                    photo.Bytes
                )
            );
        return entry;
    }

    /// <summary>The last change; before the first message the day of the game, because Atom wants an instant.</summary>
    private static DateTimeOffset Updated(FeedView view, IReadOnlyList<ShownItem> shown) =>
        shown.Count > 0
            ? shown.Max(item => item.ChangedAt).ToUniversalTime()
            : new DateTimeOffset(view.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static TextSyndicationContent Plain(string text) => new(Clean(text), TextSyndicationContentKind.Plaintext);

    /// <summary>XML has no way to write some control characters; one in a message must not take the whole feed down.</summary>
    private static string Clean(string text) => string.Concat(text.Where((c, at) => XmlConvert.IsXmlChar(c) || IsPair(text, at)));

    private static bool IsPair(string text, int at) =>
        (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1])) || (at > 0 && char.IsSurrogatePair(text[at - 1], text[at]));

    private static byte[] Serialize(SyndicationFeed feed)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            new Atom10FeedFormatter(feed).WriteTo(writer);
        return bytes.ToArray();
    }
}
