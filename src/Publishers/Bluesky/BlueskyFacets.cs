using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedGame.Abstractions.Texts;

namespace FeedGame.Publishers.Bluesky;

/// <summary>
/// What in a text is a link or a hashtag: Bluesky makes none of them by itself, and wants their places in bytes of UTF-8. A name with
/// an @ stays plain text: nobody is called into the game.
/// </summary>
internal static partial class BlueskyFacets
{
    private const int LongestTag = 64;

    /// <summary>In the order of the text; null when there are none, because an empty list is a different record.</summary>
    public static JsonArray? Of(string text)
    {
        var links = WebLinks.In(text);
        var facets = links
            .Select(link => (link.Start, link.Length, Feature: Link(text.Substring(link.Start, link.Length))))
            .Concat(Tags(text).Where(tag => !links.Any(link => tag.Start >= link.Start && tag.Start < link.Start + link.Length)))
            .OrderBy(facet => facet.Start)
            .Select(JsonNode (facet) => Facet(text, facet.Start, facet.Length, facet.Feature))
            .ToArray();
        return facets.Length == 0 ? null : new JsonArray(facets);
    }

    private static IEnumerable<(int Start, int Length, JsonObject Feature)> Tags(string text)
    {
        foreach (Match match in Tag().Matches(text))
        {
            var tag = match.Groups["tag"];
            if (new StringInfo(tag.Value).LengthInTextElements <= LongestTag)
                yield return (
                    tag.Index - 1,
                    tag.Length + 1,
                    new JsonObject { ["$type"] = "app.bsky.richtext.facet#tag", ["tag"] = tag.Value }
                );
        }
    }

    private static JsonObject Link(string address) => new() { ["$type"] = "app.bsky.richtext.facet#link", ["uri"] = address };

    private static JsonObject Facet(string text, int start, int length, JsonObject feature) =>
        new()
        {
            ["index"] = new JsonObject
            {
                ["byteStart"] = Encoding.UTF8.GetByteCount(text.AsSpan(0, start)),
                ["byteEnd"] = Encoding.UTF8.GetByteCount(text.AsSpan(0, start + length)),
            },
            ["features"] = new JsonArray(feature),
        };

    /// <summary>After a space, up to the next one, without the punctuation at its end; a number alone is no tag.</summary>
    [GeneratedRegex(
        @"(?<=^|\s)[#＃](?<tag>(?!\uFE0F)(?=[^\s]*[^\s\p{Nd}\p{P}])[^\s\u00AD\u2060\u200A-\u200D]*[^\s\p{P}\u00AD\u2060\u200A-\u200D])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Tag();
}
