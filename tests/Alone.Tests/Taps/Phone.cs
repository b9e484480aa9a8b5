using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using FeedGame.Host.Access;

namespace FeedGame.Alone.Tests.Taps;

/// <summary>A controller's phone at the door of a host: it redeems its link, and then sends forms as the board's page does.</summary>
internal sealed class Phone : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;
    private readonly Uri root;
    private readonly string game;

    private Phone(Uri link, string game)
    {
        this.game = game;
        root = new Uri(link, "/");
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies });
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="link">The link of a controller of that game, of which nobody has made use.</param>
    public static async Task<Phone> JoinAsync(string link, string game)
    {
        var address = new Uri(link);
        var phone = new Phone(address, game);
        using var let = await phone.client.PostAsync(address, content: null, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, let.StatusCode);
        return phone;
    }

    /// <summary>Taps STOP; the moment at which the tap left the phone.</summary>
    public async Task<DateTimeOffset> StopAsync()
    {
        var session = cookies.GetCookies(new Uri(root, $"/play/{game}")).Single().Value;
        using var tap = new HttpRequestMessage(HttpMethod.Post, new Uri(root, $"/play/{game}/do/stop"))
        {
            Content = new FormUrlEncodedContent([new("token", SecretToken.FormTokenOf(session))]),
        };
        tap.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var tapped = TimeProvider.System.GetUtcNow();
        using var answer = await client.SendAsync(tap, Cancel);
        using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        Assert.True(said.RootElement.GetProperty("done").GetBoolean(), $"{game}: {said.RootElement}");
        return tapped;
    }

    public void Dispose() => client.Dispose();
}
