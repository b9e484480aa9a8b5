using System.Diagnostics;
using System.Text;
using FeedGame.Abstractions.Channels;
using FeedGame.Publishers.X;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace FeedGame.Benchmarks.Posting;

/// <summary>
/// Posts per second to a server on this machine, by how many are under way at once. The limit is a pooled <see cref="HttpClient"/> that
/// sends the same bodies unsigned. Tweetinvi is among them in a build that holds it.
/// </summary>
internal static class PostingBenchmark
{
    private const int Passes = 3;
    private const string Limit = "limit-httpclient";

    private static readonly int[] AtOnce = [1, 16, 64];
    private static readonly XCall Post = XCalls.Post(
        "SPELBERICHT 19:30 Hint 3 van 6: de boef loopt in de Tulp, niet ver van het dorpshuis.",
        null,
        []
    );

    public static readonly Benchmark Benchmark = new("posting", "Posts per second over each way to X, at 1, 16 and 64 at once.", Run);

    private static async Task<IReadOnlyList<Row>> Run(CancellationToken cancel)
    {
        await using var server = await PostServer.StartAsync(cancel);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        var ways = Ways(server.Address, handler);
        var rows = new List<Row>();
        foreach (var atOnce in AtOnce)
        {
            var best = ways.ToDictionary(way => way.Name, _ => 0.0);
            // In turns, so that a busy moment of the machine meets all of them; the first pass warms up.
            for (var pass = 0; pass <= Passes; pass++)
            {
                foreach (var (name, send) in ways)
                {
                    var rate = await MeasureAsync(send, atOnce, cancel);
                    best[name] = pass == 0 ? 0 : Math.Max(best[name], rate);
                }
            }
            rows.AddRange(best.Select(way => Line(way.Key, atOnce, way.Value, best[Limit])));
        }
        return rows;
    }

    private static Row Line(string variant, int atOnce, double rate, double limit) =>
        new("posting", $"{variant}-{atOnce}", [("per_second", rate), ("ratio", rate / limit)]);

    private static List<(string Name, Func<CancellationToken, Task> Send)> Ways(Uri address, SocketsHttpHandler handler)
    {
        var raw = new HttpClient(handler, disposeHandler: false);
        var target = new Uri(address, Post.Target);
        var ways = new List<(string, Func<CancellationToken, Task>)> { (Limit, cancel => RawAsync(raw, target, cancel)) };
        foreach (var (variant, setting) in new[] { ("feedgame", "http"), ("feedgame-tweetinvi", "tweetinvi") })
        {
            if (Transport(address, handler, setting) is { } transport)
                ways.Add((variant, cancel => transport.SendAsync(Post, cancel)));
        }
        return ways;
    }

    private static async Task RawAsync(HttpClient http, Uri target, CancellationToken cancel)
    {
        using var body = new StringContent(Post.Json!, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(target, body, cancel);
        await answer.Content.ReadAsStringAsync(cancel);
    }

    /// <summary>Null when this build does not hold it.</summary>
    private static IXTransport? Transport(Uri address, SocketsHttpHandler handler, string setting)
    {
        var settings = new Dictionary<string, string?>
        {
            ["x:BaseUrl"] = $"{address}",
            ["x:Transport"] = setting,
            ["x:ConsumerKey"] = "ck7Sleutel",
            ["x:ConsumerSecret"] = "cs9Geheim",
            ["x:AccessToken"] = "4711-at5Toegang",
            ["x:AccessTokenSecret"] = "as3Geheim",
        };
        var section = new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("x");
        var problems = new List<SettingProblem>();
        var options = XOptions.Read(section, problems);
        var context = new ChannelContext("x", section, TimeProvider.System, () => new HttpClient(handler, false), NullLogger.Instance);
        return problems.Count == 0 ? XTransports.Make(options, context) : null;
    }

    private static async Task<double> MeasureAsync(Func<CancellationToken, Task> send, int atOnce, CancellationToken cancel)
    {
        // Enough to level out, and soon over with one at a time.
        var left = 2_000 * Math.Min(atOnce, 4);
        var posts = left;
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Enumerable
                .Range(0, atOnce)
                .Select(async _ =>
                {
                    while (Interlocked.Decrement(ref left) >= 0)
                        await send(cancel);
                })
        );
        return posts / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
