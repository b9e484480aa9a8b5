using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FeedGame.Peers.Loopback;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace FeedGame.Peers.Mastodon;

/// <summary>The photos that were uploaded, in the form of parts that the API wants.</summary>
internal sealed class FakeMastodonDarkroom
{
    private readonly List<FakeMastodonMedia> photos = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FakeMastodonMedia> Photos => photos;

    public PeerAnswer Take(PeerArrival arrival, bool oldForm, FakeMastodonRules rules)
    {
        var parts = Parts(arrival);
        if (parts.GetValueOrDefault("file") is not { Length: > 0 } file)
            return FakeMastodonStore.Error(422, "Validation failed: File can't be blank");
        var id = (photos.Count + 1).ToString(CultureInfo.InvariantCulture);
        photos.Add(new FakeMastodonMedia(id, file, Encoding.UTF8.GetString(parts.GetValueOrDefault("description", [])), oldForm));
        return Told(id, rules.LooksUntilReady > 0 ? 202 : 200);
    }

    public PeerAnswer Look(string id, FakeMastodonRules rules)
    {
        if (photos.Find(photo => photo.Id == id) is not { } photo || !rules.TellsOfMedia)
            return FakeMastodonStore.Missing();
        photo.Looks++;
        return Told(id, photo.Looks < rules.LooksUntilReady ? 206 : 200);
    }

    /// <summary>Why a post with these photos is refused; null when it is not.</summary>
    public string? Wrong(IReadOnlyList<string> ids, FakeMastodonRules rules)
    {
        var known = ids.Select(id => photos.Find(photo => photo.Id == id && !photo.Attached)).ToList();
        return ids.Count > rules.MaxPhotos ? $"Cannot attach more than {rules.MaxPhotos} files"
            : known.Contains(null) ? $"Media {string.Join(", ", ids)} not found or already attached to another post"
            : known.Exists(photo => rules.TellsOfMedia && photo!.Looks < rules.LooksUntilReady)
                ? "Cannot attach files that have not finished processing. Try again in a moment!"
            : null;
    }

    public IReadOnlyList<FakeMastodonMedia> Attach(IReadOnlyList<string> ids)
    {
        var found = ids.Select(id => photos.Find(photo => photo.Id == id)!).ToList();
        found.ForEach(photo => photo.Attached = true);
        return found;
    }

    public int Forget() => photos.RemoveAll(photo => !photo.Attached);

    private static PeerAnswer Told(string id, int status) =>
        new(
            status,
            new JsonObject
            {
                ["id"] = id,
                ["type"] = "image",
                ["url"] = status == 200 ? $"http://localhost/media/{id}" : null,
            }.ToJsonString()
        );

    private static Dictionary<string, byte[]> Parts(PeerArrival arrival)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (!MediaTypeHeaderValue.TryParse(arrival.Headers.ContentType.ToString(), out var type) || type.MediaType != "multipart/form-data")
            return parts;
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).Value!, new MemoryStream(arrival.Body));
        while (reader.ReadNextSectionAsync().GetAwaiter().GetResult() is { } section)
        {
            using var content = new MemoryStream();
            section.Body.CopyTo(content);
            parts[section.GetContentDispositionHeader()!.Name.ToString()] = content.ToArray();
        }
        return parts;
    }
}
