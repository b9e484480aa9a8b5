using FeedGame.Publishers.Tests.Contract;
using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

public sealed class XRateLimitsTests
{
    private static readonly FixedTime Clock = NetworkPublisherContract.Clock;

    [Theory]
    // Remaining and seconds until the reset, family by family; then the wait.
    [InlineData(0, 90, 5, 4000, 5, 8000, 90)]
    [InlineData(5, 90, 0, 4000, 5, 8000, 4000)]
    [InlineData(5, 90, 5, 4000, 0, 8000, 8000)]
    [InlineData(0, 90, 0, 4000, 0, 300, 4000)]
    [InlineData(5, 90, 5, 4000, 5, 8000, 900)]
    [InlineData(0, -60, 5, 4000, 5, 8000, 1)]
    [InlineData(0, 900_000, 5, 4000, 5, 8000, 86_400)]
    public void The_latest_reset_among_the_exhausted_families_counts(int r1, int s1, int r2, int s2, int r3, int s3, int wait)
    {
        var headers = new HttpResponseMessage().Headers;
        foreach (
            var (family, remaining, seconds) in new[]
            {
                ("x-rate-limit-", r1, s1),
                ("x-user-limit-24hour-", r2, s2),
                ("x-app-limit-24hour-", r3, s3),
            }
        )
        {
            headers.Add(family + "remaining", $"{remaining}");
            headers.Add(family + "reset", $"{Clock.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds()}");
        }
        Assert.Equal(Clock.GetUtcNow().AddSeconds(wait), XRateLimits.Until(headers, Clock));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("0", null)]
    [InlineData("0", "soon")]
    [InlineData("0", "99999999999999")]
    [InlineData("", "1")]
    public void Without_a_reset_that_can_be_read_it_is_a_quarter_of_an_hour(string? remaining, string? reset)
    {
        var headers = new HttpResponseMessage().Headers;
        headers.TryAddWithoutValidation("x-rate-limit-remaining", remaining);
        headers.TryAddWithoutValidation("x-rate-limit-reset", reset);
        Assert.Equal(Clock.GetUtcNow().AddMinutes(15), XRateLimits.Until(headers, Clock));
    }

    [Fact]
    public void A_reset_is_an_instant_of_Xs_clock()
    {
        var headers = new HttpResponseMessage().Headers;
        headers.Date = Clock.GetUtcNow().AddSeconds(200);
        headers.Add("x-rate-limit-remaining", "0");
        headers.Add("x-rate-limit-reset", $"{Clock.GetUtcNow().AddSeconds(290).ToUnixTimeSeconds()}");
        Assert.Equal(Clock.GetUtcNow().AddSeconds(90), XRateLimits.Until(headers, Clock));
    }
}
