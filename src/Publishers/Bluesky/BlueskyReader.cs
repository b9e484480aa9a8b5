using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Bluesky;

/// <summary>A record as it stands.</summary>
internal sealed record BlueskyFound(Receipt Receipt, string Text);

/// <summary>What reading a record told: it is there, it is not, or neither is certain.</summary>
internal sealed record BlueskyLook(BlueskyFound? Found, bool Gone, string Why);

/// <summary>Everything that is only read. A reading that is not whole and healthy says nothing: never "it is not there".</summary>
internal sealed class BlueskyReader(BlueskyServer server, bool loopback)
{
    public Task<BlueskyLook> LookAsync(BlueskyUri uri, CancellationToken cancel) => LookAsync(_ => uri, cancel);

    public async Task<BlueskyLook> LookAsync(Func<string, BlueskyUri> uri, CancellationToken cancel)
    {
        var reply = await server.CallAsync(account => BlueskyCalls.Read(uri(account)), CallPhase.Reversible, cancel);
        if (reply.Answer is not { } answer)
            return new BlueskyLook(null, Gone: false, reply.Failed!.Words);
        if (BlueskyAnswers.IsMissing(answer))
            return new BlueskyLook(null, Gone: true, "");
        return Receipt(answer) is { } receipt
            ? new BlueskyLook(new BlueskyFound(receipt, Text(answer)), Gone: false, "")
            : new BlueskyLook(null, Gone: false, $"The post cannot be read: Bluesky answered {(int)answer.Status}.");
    }

    /// <summary>Address and content of what was written or read; null when the answer holds none.</summary>
    public Receipt? Receipt(HttpAnswer answer)
    {
        using var json = answer.IsSuccess ? LooseJson.Read(answer.Body) : null;
        return json?.RootElement.At("cid").Text() is { Length: > 0 } cid && BlueskyUri.Read(json.RootElement.At("uri").Text()) is { } uri
            ? new Receipt(uri.ToString(), loopback ? null : uri.Page, cid)
            : null;
    }

    private static string Text(HttpAnswer answer)
    {
        using var json = LooseJson.Read(answer.Body);
        return json!.RootElement.At("value", "text").Text();
    }
}
