using FeedGame.Abstractions.Channels;
using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

public sealed class XSignatureTests
{
    /// <summary>The keys of the worked example in X's documents, long since worthless.</summary>
    private static readonly XOptions Example = new()
    {
        ConsumerKey = new Secret("xvz1evFS4wEEPTGEFPHBog"),
        ConsumerSecret = new Secret("kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw"),
        AccessToken = new Secret("370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb"),
        AccessTokenSecret = new Secret("LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"),
    };

    [Theory]
    [InlineData(
        "https://api.twitter.com/1.1/statuses/update.json?include_entities=true&status=Hello%20Ladies%20%2B%20Gentlemen%2C%20a%20signed%20OAuth%20request%21"
    )]
    [InlineData(
        "https://API.twitter.com:443/1.1/statuses/update.json?status=Hello+Ladies+%2b+Gentlemen,+a+signed+OAuth+request!&include_entities=true"
    )]
    public void The_example_of_the_documents_has_its_signature_however_the_query_is_encoded(string address) =>
        Assert.Contains("oauth_signature=\"hCtSmYh%2BiHYCEqBWrE7C7hYmtUk%3D\"", Sign(address), StringComparison.Ordinal);

    [Fact]
    public void The_header_names_all_that_was_signed_with_and_no_secret()
    {
        var header = Sign("https://api.x.com/2/tweets");
        foreach (var name in new[] { "consumer_key", "nonce", "signature_method", "timestamp", "token", "version", "signature" })
            Assert.Contains($"oauth_{name}=\"", header, StringComparison.Ordinal);
        Assert.DoesNotContain(Example.ConsumerSecret.Reveal(), header, StringComparison.Ordinal);
        Assert.DoesNotContain(Example.AccessTokenSecret.Reveal(), header, StringComparison.Ordinal);
    }

    private static string Sign(string address) =>
        XSignature.Parameters(Example, HttpMethod.Post, new Uri(address), 1318622958, "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg");
}
