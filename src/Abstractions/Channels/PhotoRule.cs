namespace FeedGame.Abstractions.Channels;

/// <summary>What a channel takes in photos.</summary>
/// <param name="Count">The most in one post.</param>
/// <param name="Bytes">The largest file.</param>
/// <param name="MediaTypes">For example <c>image/jpeg</c>.</param>
/// <param name="AltLength">The longest alt text, in UTF-16 units; 0 when there is no field and the alt text goes into the caption.</param>
/// <param name="MaxPixels">The longest side; null when the network names none.</param>
/// <param name="NeedsPublicUrl">True when the network fetches the photo itself.</param>
/// <param name="MaxArea">The most pixels of one photo, width times height; null when the network names none.</param>
public sealed record PhotoRule(
    int Count,
    long Bytes,
    IReadOnlyList<string> MediaTypes,
    int AltLength,
    int? MaxPixels = null,
    bool NeedsPublicUrl = false,
    long? MaxArea = null
);
