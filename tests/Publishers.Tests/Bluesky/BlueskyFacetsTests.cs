using System.Text;
using System.Text.Json.Nodes;
using FeedGame.Publishers.Bluesky;

namespace FeedGame.Publishers.Tests.Bluesky;

public sealed class BlueskyFacetsTests
{
    [Theory]
    [InlineData("Gezien? #BoefInDeWijk · EINDE", "#BoefInDeWijk")]
    [InlineData("👍🏽 café #één, #twee! (#drie)", "#één", "#twee")]
    [InlineData("Zie https://dorp.nl/spel?a=1#kop. #tag", "https://dorp.nl/spel?a=1#kop", "#tag")]
    [InlineData("(https://dorp.nl/a) en HTTP://DORP.NL,", "https://dorp.nl/a", "HTTP://DORP.NL")]
    [InlineData("#1 #2026 #1e #a#b", "#1e", "#a#b")]
    [InlineData("dorp.nl einde.Nu @boef.bsky.social a#b https:// http://x #")]
    [InlineData("Regel\n#tag\nhttps://dorp.nl/\nklaar", "#tag", "https://dorp.nl/")]
    public void Links_and_hashtags_are_found_at_their_bytes_and_nothing_else_is(string text, params string[] expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var found = (BlueskyFacets.Of(text) ?? []).Select(facet => Stretch(facet!["index"]!, bytes));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void A_link_leads_to_its_address_and_a_tag_is_named_without_its_sign()
    {
        var facets = BlueskyFacets.Of("https://dorp.nl #tag")!;
        Assert.Equal(
            """{"index":{"byteStart":0,"byteEnd":15},"features":[{"$type":"app.bsky.richtext.facet#link","uri":"https://dorp.nl"}]}""",
            facets[0]!.ToJsonString()
        );
        Assert.Equal(
            """{"index":{"byteStart":16,"byteEnd":20},"features":[{"$type":"app.bsky.richtext.facet#tag","tag":"tag"}]}""",
            facets[1]!.ToJsonString()
        );
    }

    [Theory]
    [InlineData(64, 1)]
    [InlineData(65, 0)]
    public void A_tag_longer_than_the_network_takes_stays_plain_text(int length, int facets) =>
        Assert.Equal(facets, (BlueskyFacets.Of("#" + new string('a', length)) ?? []).Count);

    private static string Stretch(JsonNode index, byte[] text) =>
        Encoding.UTF8.GetString(text[(int)index["byteStart"]!..(int)index["byteEnd"]!]);
}
