using System.Net.Http.Headers;
using System.Text;
using FeedGame.Abstractions.Channels;
using FeedGame.Peers.X;
using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

/// <summary>Calls the fake without the channel: signed requests with any body.</summary>
internal sealed class FakeXCaller(FakeX fake, TimeProvider time) : IDisposable
{
    private static int nonce;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Task<(int Status, string Body)> PostAsync(string target, string json) =>
        SendAsync(HttpMethod.Post, target, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <param name="parts">By name; a file has bytes, a value has text.</param>
    public Task<(int Status, string Body)> UploadAsync(params (string Name, object Content)[] parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in parts)
        {
            if (content is byte[] bytes)
                form.Add(new ByteArrayContent(bytes), name, name);
            else
                form.Add(new StringContent($"{content}"), name);
        }
        return SendAsync(HttpMethod.Post, "/2/media/upload", form);
    }

    public async Task<(int Status, string Body)> SendAsync(HttpMethod method, string target, HttpContent? content = null)
    {
        var address = new Uri(fake.Address, target);
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("OAuth", Signed(method, address));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => http.Dispose();

    /// <summary>The parameters of a header for one request.</summary>
    public string Signed(HttpMethod method, Uri address) =>
        XSignature.Parameters(
            new XOptions
            {
                ConsumerKey = new Secret(fake.Keys.ConsumerKey),
                ConsumerSecret = new Secret(fake.Keys.ConsumerSecret),
                AccessToken = new Secret(fake.Keys.AccessToken),
                AccessTokenSecret = new Secret(fake.Keys.AccessTokenSecret),
            },
            method,
            address,
            time.GetUtcNow().ToUnixTimeSeconds(),
            $"caller{Interlocked.Increment(ref nonce)}"
        );
}
