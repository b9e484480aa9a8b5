using System.Text.Json;
using System.Text.Json.Serialization;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Feed;

/// <summary>A photo of a public message. Its bytes are had from the feed, as long as the message stands.</summary>
/// <param name="Hash">Names the bytes: another photo has another hash.</param>
/// <param name="Alt">What it shows, in words.</param>
/// <param name="Bytes">The size of the file, a JPEG.</param>
public sealed record FeedPhoto(string Hash, LocalText Alt, int Width, int Height, int Bytes)
{
    internal static FeedPhoto Of(InjectPhoto photo) => new(photo.Hash, photo.Alt, photo.Width, photo.Height, photo.Bytes);

    /// <summary>As a row of the feed keeps them; null when there are none.</summary>
    internal static string? Write(IReadOnlyList<FeedPhoto> photos) =>
        photos.Count == 0 ? null : JsonSerializer.Serialize(photos, FeedPhotoJson.Default.IReadOnlyListFeedPhoto);

    internal static IReadOnlyList<FeedPhoto> Read(string? text) =>
        text is null ? [] : JsonSerializer.Deserialize(text, FeedPhotoJson.Default.IReadOnlyListFeedPhoto)!;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IReadOnlyList<FeedPhoto>))]
internal sealed partial class FeedPhotoJson : JsonSerializerContext;
