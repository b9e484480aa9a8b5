namespace FeedGame.Abstractions.Texts;

/// <summary>How long a text may be, in the channel's own way of counting.</summary>
/// <param name="Max">The limit, in units of <paramref name="Counter"/>.</param>
/// <param name="Counter">Counts a text.</param>
/// <param name="Second">A further limit that holds as well, for example bytes beside graphemes.</param>
public sealed record TextRule(int Max, TextCounter Counter, TextRule? Second = null)
{
    /// <summary>What the network makes a link of in a text in NFC, in order; nothing where it makes none.</summary>
    public Func<string, IReadOnlyList<TextPart>> Links { get; init; } = static _ => [];

    /// <summary>What the network takes for the name of an account, which it tells of the post; nothing where it tells nobody.</summary>
    public Func<string, IReadOnlyList<TextPart>> Mentions { get; init; } = static _ => [];

    /// <summary>The first limit that the text exceeds, or null when it fits.</summary>
    public TextOverflow? Overflow(string text)
    {
        var used = Counter.Count(text);
        return used > Max ? new TextOverflow(used, Max, Counter.Unit) : Second?.Overflow(text);
    }

    /// <summary>How much a text takes: of the limit that it exceeds, else of the first.</summary>
    public TextUse Use(string text) =>
        Overflow(text) is { } over ? new TextUse(over.Used, over.Max, over.Unit) : new TextUse(Counter.Count(text), Max, Counter.Unit);
}

/// <summary>A text that is too long: 291 of 280 weighted characters.</summary>
public sealed record TextOverflow(int Used, int Max, string Unit);
