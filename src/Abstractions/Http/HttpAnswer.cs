using System.Net;
using System.Net.Http.Headers;

namespace FeedGame.Abstractions.Http;

/// <summary>An answer that arrived whole, whatever its status.</summary>
public sealed record HttpAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, string Body)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Throws what <see cref="HttpClient"/> does when no whole answer came: the kind tells whether anything left the machine.</summary>
    public static async Task<HttpAnswer> OfAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancel)
    {
        using var answer = await http.SendAsync(request, cancel);
        return new HttpAnswer(answer.StatusCode, answer.Headers, await answer.Content.ReadAsStringAsync(cancel));
    }

    /// <summary>The meaning of a refusal by its status alone; null for a success.</summary>
    public Channels.PublishOutcome? Outcome(CallPhase phase, TimeProvider wallTime, string? said = null) =>
        HttpOutcome.Of(Status, Headers, phase, wallTime, said);
}

/// <summary>What a network said about a refusal, made fit for people: short and on one line.</summary>
public static class Quote
{
    private const int Longest = 200;

    /// <summary>Null when nothing was said.</summary>
    public static string? Of(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        var line = string.Concat(words.Trim().Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
