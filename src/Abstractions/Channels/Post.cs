namespace FeedGame.Abstractions.Channels;

/// <summary>One message as it is to appear on one channel: labelled, with all variables filled in.</summary>
public sealed record Post
{
    /// <summary>Derived from game, inject, version, action, channel and recipient; equal for every attempt.</summary>
    public required string Key { get; init; }

    public required string Text { get; init; }

    /// <summary>The author's shorter wording, complete with label, for a channel where <see cref="Text"/> does not fit.</summary>
    public string? Short { get; init; }

    /// <summary>BCP 47, for example <c>nl</c>.</summary>
    public string Language { get; init; } = "nl";

    public IReadOnlyList<Photo> Photos { get; init; } = [];

    /// <summary>The post this one answers, when the channel threads; null for a post of its own.</summary>
    public Receipt? Parent { get; init; }

    /// <summary>The first post of the thread; null when there is no thread.</summary>
    public Receipt? Root { get; init; }

    /// <summary>The instant the post was planned for; fixed before the first attempt, so a derived id stays the same.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Empty for broadcast channels; an address or a group for channels that send to each.</summary>
    public string Recipient { get; init; } = "";

    /// <summary>True for stop and real-incident texts: they may use the reserve and carry no label.</summary>
    public bool Safety { get; init; }
}

/// <summary>A photo that passed media safety (C7).</summary>
/// <param name="Content">The encoded image.</param>
/// <param name="MediaType">For example <c>image/jpeg</c>.</param>
/// <param name="Alt">What the photo shows, in words; required.</param>
public sealed record Photo(ReadOnlyMemory<byte> Content, string MediaType, string Alt, int Width, int Height);

/// <summary>Why a post does not fit a channel. <see cref="Used"/> and <see cref="Limit"/> are 0 when no length is meant.</summary>
public sealed record PostProblem(string Rule, string Text, int Used = 0, int Limit = 0);
