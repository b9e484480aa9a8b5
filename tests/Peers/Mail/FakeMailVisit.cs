using System.Text;

namespace FeedGame.Peers.Mail;

/// <summary>One visit.</summary>
internal sealed class FakeMailVisit(Stream stream, Func<string, FakeMailFault?> faultAt, Action<FakeLetter> take) : IDisposable
{
    private readonly StreamReader reader = new(stream, Encoding.UTF8);
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
    private readonly List<string> to = [];
    private string from = "";
    private bool known;

    public async Task TalkAsync(CancellationToken cancel)
    {
        var goesOn = await SayAsync("CONNECT", "220 post.example");
        while (goesOn && await reader.ReadLineAsync(cancel) is { } line)
            goesOn = await AnswerAsync(line, cancel);
    }

    public void Dispose()
    {
        reader.Dispose();
        writer.Dispose();
    }

    private async Task<bool> AnswerAsync(string line, CancellationToken cancel)
    {
        var word = line.Split(' ')[0].ToUpperInvariant();
        switch (word)
        {
            case "EHLO":
                await writer.WriteAsync("250-post.example\r\n250-AUTH PLAIN\r\n250-8BITMIME\r\n250 SIZE 10000000\r\n");
                return true;
            case "AUTH":
                known = line[11..] == Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{FakeMailServer.User}\0{FakeMailServer.Password}"));
                return await SayAsync(word, known ? "235 welcome" : "535 5.7.8 wrong name or password");
            case "MAIL":
                from = Address(line);
                return await SayAsync(word, known ? "250 ok" : "530 5.7.0 log in first");
            case "RCPT":
                to.Add(Address(line));
                return await SayAsync(word, "250 ok");
            case "DATA":
                return await SayAsync(word, "354 go on", "354") && await TakeAsync(cancel);
            case "QUIT":
                await writer.WriteLineAsync("221 bye");
                return false;
            default:
                return await SayAsync(word, word is "NOOP" or "RSET" ? "250 ok" : "502 no such word");
        }
    }

    private async Task<bool> TakeAsync(CancellationToken cancel)
    {
        var source = new StringBuilder();
        while (await reader.ReadLineAsync(cancel) is { } line && line != ".")
            source.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        var fault = faultAt("END");
        if (fault is null or { Reply: null })
            take(new FakeLetter(from, [.. to], source.ToString()));
        to.Clear();
        if (fault is { Reply: null })
            return false;
        await writer.WriteLineAsync(fault?.Reply ?? "250 taken");
        return true;
    }

    /// <returns>Whether the visit goes on with what was meant.</returns>
    private async Task<bool> SayAsync(string word, string reply, string? only = null)
    {
        if (faultAt(word) is not { } fault)
        {
            await writer.WriteLineAsync(reply);
            return true;
        }
        if (fault.Reply is null)
            return false;
        await writer.WriteLineAsync(fault.Reply);
        // After a refused DATA no letter follows, and the visitor goes on with the next word.
        return only is null || await SkipAsync();
    }

    private async Task<bool> SkipAsync()
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
                return false;
            await writer.WriteLineAsync("250 ok");
        }
        return false;
    }

    private static string Address(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
}
