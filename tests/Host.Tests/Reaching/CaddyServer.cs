using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FeedGame.Host.Tests.Reaching;

/// <summary>A real Caddy with the shipped Caddyfile, on a free loopback port and with a certificate of its own making.</summary>
internal sealed class CaddyServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo home;

    private CaddyServer(Process process, DirectoryInfo home, Uri address)
    {
        this.process = process;
        this.home = home;
        Address = address;
    }

    public Uri Address { get; }

    /// <param name="upstream">Where the host listens.</param>
    public static async Task<CaddyServer> StartAsync(string upstream)
    {
        var program = Requires.File("/usr/bin/caddy", "Caddy");
        var own = Directory.CreateTempSubdirectory("feedgame-caddy-");
        var address = new Uri($"https://localhost:{FreePort()}");
        var start = new ProcessStartInfo(program)
        {
            ArgumentList = { "run", "--adapter", "caddyfile", "--config", Path.Combine(Repository.Root, "deploy", "Caddyfile") },
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["HOME"] = own.FullName,
                ["XDG_DATA_HOME"] = own.FullName,
                ["XDG_CONFIG_HOME"] = own.FullName,
                ["FEEDGAME_ADDRESS"] = address.ToString().TrimEnd('/'),
                ["FEEDGAME_UPSTREAM"] = new Uri(upstream).Authority,
                ["FEEDGAME_TLS"] = "tls internal",
                // Nothing of this machine is touched: no port 80, no store of trusted certificates, no control port.
                ["FEEDGAME_CADDY_OPTIONS"] = "{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n}",
            },
        };
        var server = new CaddyServer(Process.Start(start)!, own, address);
        await server.UntilItServesAsync();
        return server;
    }

    /// <summary>Calls it as a browser does that was told to trust its certificate.</summary>
    public static HttpClient Client() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                SslOptions = new()
                {
                    RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                        certificate?.Issuer.Contains("Caddy Local Authority", StringComparison.Ordinal) == true,
                },
            }
        );

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        home.Delete(recursive: true);
    }

    /// <summary>Caddy says on its error stream when it serves; one that ends says why.</summary>
    private async Task UntilItServesAsync()
    {
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (!line.Contains("serving initial configuration", StringComparison.Ordinal))
                continue;
            // Nobody reads on: a pipe that is full would stop it.
            process.BeginOutputReadLine();
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            return;
        }
        Assert.Fail("Caddy ended:\n" + string.Join('\n', said));
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
