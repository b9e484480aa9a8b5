using System.Globalization;
using System.Net.Http.Json;

namespace FeedGame.Peers.Servers;

/// <summary>A mail server of its own as far as a sender can tell: STARTTLS with its own certificate, and a log-in.</summary>
public sealed class SmtpDoor(HttpClient http, int port, string certificateSha256)
{
    public const string User = "boef@dorp.example";
    public const string Password = "een wachtwoord, met spaties";

    /// <summary>In bytes, of one mail.</summary>
    public const int Largest = 200_000;

    /// <summary>No mail server knows anybody of that name.</summary>
    public const string Unknown = "unknown@dorp.example";

    public string Port => port.ToString(CultureInfo.InvariantCulture);

    public string CertificateSha256 => certificateSha256;

    /// <param name="at"><c>CONNECT</c>, <c>AUTH</c>, <c>MAIL</c>, or <c>END</c> of the mail.</param>
    /// <param name="reply">What it answers there; null at the end of a mail: it is taken, and the line breaks before the answer.</param>
    public Task FailNextAsync(string at, string? reply, CancellationToken cancel) => PostAsync("fault", new { at, reply }, cancel);

    /// <summary>Nobody listens any more.</summary>
    public Task CloseAsync(CancellationToken cancel) => PostAsync("close", new { }, cancel);

    /// <summary>Oldest first, as a mail reader has them.</summary>
    public async Task<IReadOnlyList<SmtpLetter>> LettersAsync(CancellationToken cancel) =>
        (await http.GetFromJsonAsync<IReadOnlyList<SmtpLetter>>($"/letters/{Port}", cancel))!;

    private async Task PostAsync(string what, object body, CancellationToken cancel)
    {
        using var answer = await http.PostAsJsonAsync($"/{what}/{Port}", body, cancel);
        answer.EnsureSuccessStatusCode();
    }
}

/// <param name="To">Whom the envelope names.</param>
/// <param name="Secure">Whether it came over an encrypted line.</param>
/// <param name="User">Who had logged in.</param>
/// <param name="Unsubscribe">What a reader makes of <c>List-Unsubscribe</c>; null without one.</param>
public sealed record SmtpLetter(
    IReadOnlyList<string> To,
    bool Secure,
    string User,
    string MessageId,
    string? InReplyTo,
    IReadOnlyList<string> References,
    string Subject,
    string From,
    DateTimeOffset Date,
    string Text,
    string? Html,
    IReadOnlyDictionary<string, string> Headers,
    SmtpUnsubscribe? Unsubscribe,
    IReadOnlyList<SmtpPhoto> Photos
);

/// <param name="Mail">The address to write to, when there is one.</param>
/// <param name="Url">The page to open, when there is one.</param>
public sealed record SmtpUnsubscribe(string? Mail, string? Url);

/// <param name="Inline">Whether it stands in the words, or beside them.</param>
/// <param name="Cid">The name by which the words show it.</param>
public sealed record SmtpPhoto(string Type, bool Inline, string Cid, ReadOnlyMemory<byte> Content);
