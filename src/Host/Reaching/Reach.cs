using System.Security.Cryptography;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Reaching;

/// <summary>
/// Whether the public address leads to this very host: each host draws a number at its start and tells it to whoever asks. It is no secret;
/// another host, a parked name or yesterday's tunnel cannot know it.
/// </summary>
internal static class Reach
{
    public const string Path = "/reach";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static string Draw() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static void MapReach(this IEndpointRouteBuilder endpoints, string nonce) =>
        endpoints.MapGet(
            Path,
            context =>
            {
                context.Response.Headers.CacheControl = "no-store";
                return context.Response.WriteAsync(nonce, context.RequestAborted);
            }
        );

    /// <summary>Asks the public address, the long way round.</summary>
    public static async Task<(bool Good, LocalText Said)> LookAsync(
        Uri address,
        string nonce,
        HttpMessageHandler network,
        CancellationToken cancel
    )
    {
        var shown = PublicAddress.Text(address);
        using var client = new HttpClient(network, disposeHandler: false) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(new Uri(address, Path), cancel);
            var said = answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(cancel) : "";
            return said == nonce ? (true, ReachWords.Reached(shown)) : (false, ReachWords.Elsewhere(shown));
        }
        catch (HttpRequestException failure)
        {
            return (false, ReachWords.NotReached(shown, failure.HttpRequestError.ToString()));
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (false, ReachWords.NotReached(shown, $"{Patience.TotalSeconds:0} s"));
        }
    }
}
