using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FeedGame.Peers.Mail;

/// <summary>A letter as it was taken.</summary>
/// <param name="To">Whom the envelope names.</param>
/// <param name="Source">Headers and body, as they came.</param>
public sealed record FakeLetter(string From, IReadOnlyList<string> To, string Source);

/// <summary>How one visit goes wrong on purpose.</summary>
/// <param name="At">The word at which it does: <c>CONNECT</c>, <c>AUTH</c>, <c>MAIL</c>, <c>RCPT</c>, <c>DATA</c>, or <c>END</c> of the letter.</param>
/// <param name="Reply">What is answered there; null: the connection ends. At the end of a letter, a null reply comes after taking it.</param>
public sealed record FakeMailFault(string At, string? Reply = null);

/// <summary>
/// A mail server by RFC 5321 on a loopback address, with a log-in and without encryption; it can fail on purpose. What encryption asks
/// for is tried with a real server.
/// </summary>
public sealed class FakeMailServer : IAsyncDisposable
{
    public const string User = "boef";
    public const string Password = "geheim-wachtwoord";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentQueue<FakeMailFault> faults = new();
    private readonly ConcurrentQueue<FakeLetter> letters = new();
    private readonly ConcurrentBag<Task> visits = [];
    private Task serving = Task.CompletedTask;

    public int Port { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FakeLetter> Letters => [.. letters];

    public static FakeMailServer Start()
    {
        var server = new FakeMailServer();
        server.listener.Start();
        server.Port = ((IPEndPoint)server.listener.LocalEndpoint).Port;
        server.serving = server.ServeAsync();
        return server;
    }

    /// <summary>The next visit that comes that far meets this.</summary>
    public void FailNext(FakeMailFault fault) => faults.Enqueue(fault);

    /// <summary>Nobody listens any more.</summary>
    public async Task StopAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await serving;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Task.WhenAll(visits);
        ending.Dispose();
        listener.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var socket = await listener.AcceptTcpClientAsync(ending.Token);
                visits.Add(VisitAsync(socket));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // Nobody listens any more.
        }
    }

    private async Task VisitAsync(TcpClient socket)
    {
        using (socket)
        {
            try
            {
                using var visit = new FakeMailVisit(socket.GetStream(), Fault, letters.Enqueue);
                await visit.TalkAsync(ending.Token);
            }
            catch (Exception end) when (end is IOException or OperationCanceledException)
            {
                // The visitor went away.
            }
        }
    }

    private FakeMailFault? Fault(string word) =>
        faults.TryPeek(out var next) && next.At == word && faults.TryDequeue(out next) ? next : null;
}
