namespace FeedGame.Host.Tests.Feed;

/// <summary>Reads server-sent events one by one, as a browser would.</summary>
internal sealed class LiveReader : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage _answer;
    private readonly StreamReader _lines;

    private LiveReader(HttpResponseMessage answer, Stream stream)
    {
        _answer = answer;
        _lines = new StreamReader(stream);
    }

    /// <summary>Returns once the server has counted this reader: the first thing it sends comes after that.</summary>
    public static async Task<LiveReader> OpenAsync(FeedApp app, string query = "", string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/g/zevenhuizen/live" + query);
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var cancel = TestContext.Current.CancellationToken;
        var answer = await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).WaitAsync(Patience, cancel);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.ToString());
        var reader = new LiveReader(answer, await answer.Content.ReadAsStreamAsync(cancel));
        Assert.StartsWith("retry: ", (await reader.BlockAsync())!.Single());
        return reader;
    }

    /// <summary>The next event; null at the end of the stream.</summary>
    public async Task<LiveEvent?> NextAsync()
    {
        if (await BlockAsync() is not { } block)
            return null;
        return new LiveEvent(Field(block, "event") ?? block[0], Field(block, "id"), Field(block, "data") ?? "");
    }

    public async Task<List<LiveEvent>> NextAsync(int count)
    {
        var events = new List<LiveEvent>();
        for (var i = 0; i < count; i++)
            events.Add((await NextAsync())!);
        return events;
    }

    public void Dispose()
    {
        _lines.Dispose();
        _answer.Dispose();
    }

    private static string? Field(List<string> block, string name) =>
        block.Find(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..];

    private async Task<List<string>?> BlockAsync()
    {
        var block = new List<string>();
        var cancel = TestContext.Current.CancellationToken;
        while (await _lines.ReadLineAsync(cancel).AsTask().WaitAsync(Patience, cancel) is { } line)
        {
            if (line.Length == 0)
                return block;
            block.Add(line);
        }

        return null;
    }
}

/// <param name="Name">Of a comment: the comment itself.</param>
internal sealed record LiveEvent(string Name, string? Id, string Data);
