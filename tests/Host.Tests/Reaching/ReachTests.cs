using System.Net;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Roles;
using FeedGame.Host.Data;
using FeedGame.Host.Hosting;
using FeedGame.Host.Preflights;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Tests.Reaching;

/// <summary>Behind a proxy on this machine: whose word counts, and whether the public address leads here.</summary>
public sealed class ReachTests : IAsyncDisposable
{
    private static readonly ConfigFolder Config = ConfigFolder.Open(Path.Combine(AppContext.BaseDirectory, "config"));

    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("feedgame-test-");
    private readonly Microsoft.Extensions.Logging.LoggerFactory loggers = new();
    private readonly SocketsHttpHandler network = new() { AllowAutoRedirect = false, UseCookies = false };
    private readonly List<IAsyncDisposable> open = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_holds_the_public_address_and_its_cookie_is_secure_behind_https()
    {
        var host = await HostAsync("a", new Uri("https://boef.dorp.example"));
        Assert.Equal("https://boef.dorp.example", host.Shown);
        Assert.StartsWith("http://127.0.0.1:", host.Address, StringComparison.Ordinal);
        var path = "/j/" + host.Door.MakeLink("veenendaal", "Els", Role.Controller);
        Assert.Contains("; secure", await CookieAsync(host, path, "https"), StringComparison.OrdinalIgnoreCase);
        var again = "/j/" + host.Door.MakeLink("veenendaal", "Els", Role.Controller);
        Assert.DoesNotContain("; secure", await CookieAsync(host, again, null), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Feeds_link_to_the_public_address()
    {
        var host = await HostAsync("a", new Uri("https://boef.dorp.example"));
        await ArmAsync(host);
        using var client = new HttpClient();
        Assert.Contains(
            "https://boef.dorp.example/g/veenendaal",
            await client.GetStringAsync(host.Address + "/g/veenendaal/feed.json", Cancel),
            StringComparison.Ordinal
        );
    }

    /// <summary>The name may lead to last year's machine, or to nobody.</summary>
    [Fact]
    public async Task Preflight_tells_whether_the_public_address_leads_to_this_very_host()
    {
        var host = await HostAsync("a", null);
        var other = await HostAsync("b", null);
        Assert.Equal(FindingLevel.Good, (await LookAsync(host.Address, "a")).Level);
        var elsewhere = await LookAsync(other.Address, "a");
        Assert.Equal(FindingLevel.Bad, elsewhere.Level);
        Assert.Contains("leidt naar iets anders", elsewhere.Text.Nl, StringComparison.Ordinal);
        var nowhere = await LookAsync("http://127.0.0.1:9", "a");
        Assert.Contains("niet te bereiken (ConnectionError)", nowhere.Text.Nl, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Bad, (await LookAsync("http://boef.dorp.example", "a")).Level);
        Assert.Equal(FindingLevel.Warning, (await LookAsync(host.Address, "c")).Level);
        Assert.Empty(await AddressPreflight.RunAsync(null, Folder("a"), network, Cancel));
    }

    /// <summary>The shipped Caddyfile: https, the live line at once, a Secure cookie, the board.</summary>
    [Fact]
    public async Task Through_Caddy_the_page_its_live_line_and_the_board_come_over_https()
    {
        var host = await HostAsync("a", null);
        var caddy = await CaddyServer.StartAsync(host.Address);
        open.Add(caddy);
        using var client = CaddyServer.Client();
        client.BaseAddress = caddy.Address;
        await ArmAsync(host);
        Assert.Contains("Veenendaal", await client.GetStringAsync("/g/veenendaal", Cancel), StringComparison.Ordinal);
        // Without a public address the name that the browser asked for is the one that feeds hold.
        Assert.Contains(
            $"{caddy.Address}g/veenendaal",
            await client.GetStringAsync("/g/veenendaal/feed.json", Cancel),
            StringComparison.Ordinal
        );

        using var live = await client.GetAsync("/g/veenendaal/live", HttpCompletionOption.ResponseHeadersRead, Cancel);
        using var lines = new StreamReader(await live.Content.ReadAsStreamAsync(Cancel));
        await host.Engine.CommandAsync("veenendaal", new Engine.Commands.Command.Stop(), Actor.Controller("p1"), Cancel);
        while (await lines.ReadLineAsync(Cancel) is { } line && !line.Contains("STOP", StringComparison.OrdinalIgnoreCase))
            continue;

        using var joined = await client.PostAsync("/j/" + host.Door.MakeLink("veenendaal", "Els", Role.Controller), null, Cancel);
        var cookie = Assert.Single(joined.Headers.GetValues("Set-Cookie"));
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/play/veenendaal/control");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var board = await client.SendAsync(request, Cancel);
        var page = await board.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Spelleiding", page, StringComparison.Ordinal);
        Assert.DoesNotContain("niet beveiligd", page, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var part in open.AsEnumerable().Reverse())
            await part.DisposeAsync();
        network.Dispose();
        loggers.Dispose();
        temporary.Delete(recursive: true);
    }

    /// <summary>The sample's number was never tried, and nobody has a link: the gate is closed, and somebody goes on all the same.</summary>
    private static async Task ArmAsync(GameHost host)
    {
        foreach (
            var command in (Engine.Commands.Command[])
                [
                    new Engine.Commands.Command.Override("Een proef."),
                    new Engine.Commands.Command.Arm(TimeProvider.System.GetUtcNow().AddHours(1)),
                ]
        )
            Assert.IsType<Engine.Commands.CommandDecision.Accepted>(
                await host.Engine.CommandAsync("veenendaal", command, Actor.Controller("p1"), Cancel)
            );
    }

    private string Folder(string name) => Path.Combine(temporary.FullName, name);

    private async Task<PreflightLine> LookAsync(string address, string folder) =>
        Assert.Single(await AddressPreflight.RunAsync(new Uri(address), Folder(folder), network, Cancel));

    private async Task<GameHost> HostAsync(string name, Uri? address)
    {
        var folder = DataFolder.Take(Folder(name));
        open.Add(new Closing(folder));
        var channels = Config.Channels.Make(["whatsapp"], TimeProvider.System, loggers);
        var host = GameHost.Open(folder, new HostParts(Config, channels, 1, TimeProvider.System, loggers) { PublicAddress = address });
        open.Add(host);
        Assert.True(host.Engine.Add(Config.Plan("veenendaal", "nl")));
        await host.StartAsync("http://127.0.0.1:0", Cancel);
        return host;
    }

    private async Task<string> CookieAsync(GameHost host, string path, string? proxySays)
    {
        using var client = new HttpClient(network, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Address + path);
        if (proxySays is not null)
            request.Headers.Add("X-Forwarded-Proto", proxySays);
        using var answer = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return Assert.Single(answer.Headers.GetValues("Set-Cookie"));
    }

    private sealed class Closing(IDisposable part) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            part.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
