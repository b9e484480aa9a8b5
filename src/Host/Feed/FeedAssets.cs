using System.Collections.Frozen;
using System.Security.Cryptography;

namespace FeedGame.Host.Feed;

/// <summary>
/// Style, script and pictures of the pages. They lie inside the assembly, so that they are found from any working directory and
/// in every kind of publish, and are asked for by their digest, so that they may be kept for ever.
/// </summary>
internal static class FeedAssets
{
    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, Asset> All = typeof(FeedAssets)
        .Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => Load(name[Prefix.Length..]))
        .ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>Where a page finds the asset.</summary>
    public static string Link(string name) => $"/assets/{name}?v={All[name].Digest}";

    public static Task SendAsync(HttpContext context, FeedPages pages)
    {
        if (!All.TryGetValue((string)context.Request.RouteValues["name"]!, out var asset))
            return pages.MissingAsync(context);

        // Without its digest the name may mean other bytes tomorrow.
        var settled = context.Request.Query["v"] == asset.Digest;
        return asset.Rendered.SendAsync(context, settled ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static Asset Load(string name)
    {
        using var stream = typeof(FeedAssets).Assembly.GetManifestResourceStream(Prefix + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var digest = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6));
        return new Asset(name, digest, new Rendered(bytes, TypeOf(name), name));
    }

    private static string TypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            var other => throw new InvalidOperationException($"'{name}': no content type is known for {other}."),
        };

    private sealed record Asset(string Name, string Digest, Rendered Rendered);
}
