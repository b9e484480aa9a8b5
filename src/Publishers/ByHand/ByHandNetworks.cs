using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.ByHand;

/// <summary>What each network takes from a person, and how to get there.</summary>
internal static class ByHandNetworks
{
    private static readonly PhotoRule Photos = new(10, 5_000_000, ["image/jpeg", "image/png"], AltLength: 0);

    /// <summary>
    /// Never less than what X counts: each sign outside the light ranges weighs two, and what may be an address at least 23. So a text
    /// that fits here fits there.
    /// </summary>
    private static readonly TextCounter WeightAtMost = new(
        "weighted characters at most",
        text => text.Split(' ', '\n').Sum(word => Math.Max(Weight(word), MayBeAddress(word) ? 23 : 0) + 1) - 1
    );

    private static readonly Dictionary<string, Network> Known = new(StringComparer.Ordinal)
    {
        // Forwarding reaches five chats at a time; a caption is shorter than a message.
        ["whatsapp"] = new("WhatsApp", Utf16(4096), Utf16(1024), "https://wa.me/?text={text}", 5),
        ["facebook"] = new("Facebook", Utf16(63_206), null, null, 1),
        // It publishes no limit; this is what the others take.
        ["nextdoor"] = new("Nextdoor", Utf16(4096), null, null, 1),
        ["x"] = new("X", new TextRule(280, WeightAtMost), null, "https://x.com/intent/post?text={text}", 1),
        ["other"] = new("", Utf16(4096), null, null, 1),
    };

    public static readonly IReadOnlyList<string> Names = [.. Known.Keys];

    public static ChannelTraits Traits(ByHandOptions options)
    {
        var network = Known[options.Network];
        return new ChannelTraits
        {
            Kind = ChannelKind.Human,
            Text = network.Text,
            TextWithPhoto = network.Caption,
            Photos = Photos,
            // The task is known by its key: asked twice, it is one task.
            Redelivery = Redelivery.Idempotent,
            Forwarding = new Forwarding(network.Name, network.Compose ?? options.Page?.AbsoluteUri, network.AtOnce, options.Tell),
        };
    }

    private static TextRule Utf16(int most) => new(most, TextCounter.Utf16);

    private static int Weight(string word) => word.EnumerateRunes().Sum(sign => IsLight(sign.Value) ? 1 : 2);

    private static bool IsLight(int sign) => sign is <= 4351 or (>= 8192 and <= 8205) or (>= 8208 and <= 8223) or (>= 8242 and <= 8247);

    private static bool MayBeAddress(string word) => word.IndexOf('.', StringComparison.Ordinal) is > 0 and var at && at < word.Length - 1;

    private sealed record Network(string Name, TextRule Text, TextRule? Caption, string? Compose, int AtOnce);
}
