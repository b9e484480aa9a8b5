using System.Text.Json.Serialization;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Feed;

/// <summary>An item as the JSON feed and the live stream carry it.</summary>
internal sealed record JsonItem(
    string Id,
    string Url,
    string Title,
    string ContentText,
    string DatePublished,
    string? DateModified,
    string Language,
    IReadOnlyList<string> Tags,
    IReadOnlyList<JsonAttachment>? Attachments,
    [property: JsonPropertyName("_feedgame")] JsonItemMore More
);

/// <summary>A photo of an item.</summary>
/// <param name="Title">What it shows, in words.</param>
internal sealed record JsonAttachment(string Url, string MimeType, string Title, int SizeInBytes);

/// <param name="About">The id of the item that this one corrects or withdraws.</param>
/// <param name="Html">The item as our own page shows it; in the live stream only.</param>
internal sealed record JsonItemMore(
    string Kind,
    long Seq,
    int Part,
    int? Round,
    string? About,
    string? CorrectedBy,
    bool Withdrawn,
    string? Html
);

/// <param name="Html">The board as our own page shows it; in the live stream only.</param>
internal sealed record JsonBoard(
    long Seq,
    string State,
    int Round,
    int Rounds,
    string? Track,
    LocalText? Area,
    string? RoundStarted,
    string? RoundEnds,
    string? NextStart,
    int Hint,
    int Hints,
    string Label,
    string Place,
    string Zone,
    string ReportNumber,
    string MeetingPoint,
    string? Html
);
