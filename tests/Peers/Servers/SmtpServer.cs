using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FeedGame.Peers.Servers;

/// <summary>npm's mail server with npm's mail reader, on this machine. Each test has a door of its own.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private readonly ServerProcess process;
    private readonly HttpClient http;

    private SmtpServer(ServerProcess process)
    {
        this.process = process;
        http = new HttpClient { BaseAddress = new Uri(process.Line[(process.Line.IndexOf(' ', StringComparison.Ordinal) + 1)..]) };
    }

    /// <summary>The file that shows that it is installed; the last one that the installation writes.</summary>
    public static string Needs => ServerFolder.At("mail", "npm.done");

    /// <param name="script">The path of <c>smtp.cjs</c>.</param>
    public static async Task<SmtpServer> StartAsync(string script, CancellationToken cancel)
    {
        var how = new ProcessStartInfo("node", [script]) { Environment = { ["NODE_PATH"] = ServerFolder.At("mail", "node_modules") } };
        return new SmtpServer(await ServerProcess.StartAsync(how, "READY ", cancel));
    }

    /// <summary>A door with a certificate that was made for it.</summary>
    public async Task<SmtpDoor> OpenAsync(CancellationToken cancel)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new CertificateRequest("CN=post.example", key, HashAlgorithmName.SHA256);
        using var certificate = name.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var settings = new
        {
            key = key.ExportPkcs8PrivateKeyPem(),
            cert = certificate.ExportCertificatePem(),
            user = SmtpDoor.User,
            password = SmtpDoor.Password,
            size = SmtpDoor.Largest,
        };
        using var answer = await http.PostAsJsonAsync("/open", settings, cancel);
        answer.EnsureSuccessStatusCode();
        var opened = await answer.Content.ReadFromJsonAsync<Opened>(cancel);
        return new SmtpDoor(http, opened!.Port, certificate.GetCertHashString(HashAlgorithmName.SHA256));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
    }

    private sealed record Opened(int Port);
}
