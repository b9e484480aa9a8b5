using FeedGame.Host.Commands;
using FeedGame.Host.Reaching;

namespace FeedGame.Host.Tests.Reaching;

/// <summary>The address that stands on the posters: what it may be, and what this machine and its neighbours call instead.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("https://boef.dorp.nl", "https://boef.dorp.nl", true)]
    [InlineData("https://boef.dorp.nl/", "https://boef.dorp.nl", true)]
    [InlineData("https://boef.dorp.nl:8443", "https://boef.dorp.nl:8443", true)]
    [InlineData("http://boef.dorp.nl", "http://boef.dorp.nl", false)]
    [InlineData("http://127.0.0.1:5280", "http://127.0.0.1:5280", true)]
    public void A_bare_address_is_taken_and_plain_http_is_known(string written, string text, bool safe)
    {
        var address = PublicAddress.Read(written, "nl")!;
        Assert.Equal((text, safe), (PublicAddress.Text(address), PublicAddress.IsSafe(address)));
    }

    [Theory]
    [InlineData("boef.dorp.nl")]
    [InlineData("https://dorp.nl/boef")]
    [InlineData("https://dorp.nl/?spel=1")]
    [InlineData("https://anna:geheim@dorp.nl")]
    [InlineData("ftp://dorp.nl")]
    public void Anything_else_is_refused_in_one_sentence(string written) =>
        Assert.Contains(
            "https://boef.dorp.nl",
            Assert.Single(Assert.Throws<RefusedException>(() => PublicAddress.Read(written, "nl")).Problems),
            StringComparison.Ordinal
        );

    [Fact]
    public void None_is_none() => Assert.Null(PublicAddress.Read(" ", "nl"));

    [Theory]
    [InlineData("http://0.0.0.0:5280", "http://127.0.0.1:5280")]
    [InlineData("http://[::]:5280", "http://127.0.0.1:5280")]
    [InlineData("http://127.0.0.1:5280", "http://127.0.0.1:5280")]
    public void This_machine_calls_what_can_be_called(string listened, string here) => Assert.Equal(here, OwnNetwork.Here(listened));

    [Fact]
    public void Neighbours_have_no_address_of_a_host_that_listens_to_this_machine_only() =>
        Assert.Null(OwnNetwork.Nearby("http://127.0.0.1:5280"));
}
