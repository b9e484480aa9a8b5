using System.Globalization;
using System.Text;

namespace FeedGame.Abstractions.Texts;

/// <summary>A way of counting a text's length.</summary>
/// <param name="Unit">The plural noun for messages, for example "graphemes".</param>
public sealed record TextCounter(string Unit, Func<string, int> Count)
{
    /// <summary>UTF-16 code units: Telegram, Discord.</summary>
    public static readonly TextCounter Utf16 = new("UTF-16 units", text => text.Length);

    /// <summary>What a reader sees as one character: Mastodon, Bluesky.</summary>
    public static readonly TextCounter Graphemes = new("graphemes", text => new StringInfo(text).LengthInTextElements);

    public static readonly TextCounter Utf8Bytes = new("bytes", Encoding.UTF8.GetByteCount);

    /// <summary>Unicode code points.</summary>
    public static readonly TextCounter CodePoints = new("code points", text => text.EnumerateRunes().Count());
}
