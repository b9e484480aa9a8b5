using Microsoft.AspNetCore.Http;

namespace FeedGame.Peers.X;

/// <summary>An answer before it is written.</summary>
internal sealed record FakeXAnswer(int Status, string Body)
{
    public List<(string Name, string Value)> Headers { get; } = [];

    /// <summary>What passes between two bytes of the body; null when it is written at once.</summary>
    public TimeSpan? Between { get; init; }
}

/// <summary>Writes answers as X does.</summary>
internal static class FakeXAnswering
{
    public static async Task WriteAsync(HttpResponse response, FakeXAnswer answer, TimeProvider time, CancellationToken over)
    {
        response.StatusCode = answer.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.Date = time.GetUtcNow().ToString("R");
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (answer.Between is { } between)
            await DripAsync(response, answer.Body, between, time, over);
        else
            await response.WriteAsync(answer.Body, over);
    }

    private static async Task DripAsync(HttpResponse response, string body, TimeSpan between, TimeProvider time, CancellationToken over)
    {
        foreach (var letter in body)
        {
            await response.WriteAsync(letter.ToString(), over);
            await response.Body.FlushAsync(over);
            await Task.Delay(between, time, over);
        }
    }
}
