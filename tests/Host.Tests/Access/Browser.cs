using System.Net;
using FeedGame.Host.Access;

namespace FeedGame.Host.Tests.Access;

/// <summary>A browser as the door sees one: it keeps cookies, follows nothing by itself, and knows the token of its own forms.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient client;
    private readonly Uri root;

    public Browser(string address)
    {
        root = new Uri(address);
        var network = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = Cookies,
            Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
        };
        client = new HttpClient(network) { BaseAddress = root };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The only cookie for the pages of that game; null when there is none.</summary>
    public Cookie? CookieFor(string path) => Cookies.GetCookies(new Uri(root, path)).SingleOrDefault();

    /// <summary>What forms of this browser carry.</summary>
    public string FormToken => SecretToken.FormTokenOf(CookieFor($"/play/{AccessStage.Game}")!.Value);

    public async Task<Page> GetAsync(string path) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<Page> PostAsync(string path, params (string Name, string Value)[] fields) =>
        await SendAsync(
            new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
            }
        );

    /// <summary>A command as the script of a page sends it.</summary>
    public Task<Page> DoAsync(string command, params (string Name, string Value)[] fields) => DoAsync(command, false, fields);

    /// <param name="asks">True to send the fields only after the server wants them: it may refuse before.</param>
    public Task<Page> DoAsync(string command, bool asks, params (string Name, string Value)[] fields)
    {
        var all = fields.Append((PlayForm.TokenField, FormToken)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        var request = new HttpRequestMessage(HttpMethod.Post, $"/play/{AccessStage.Game}/do/{command}")
        {
            Content = new FormUrlEncodedContent(all),
        };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.ExpectContinue = asks;
        return SendAsync(request);
    }

    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        using (request)
        using (var response = await client.SendAsync(request, TestContext.Current.CancellationToken))
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join('\n', set) : null;
            return new Page(response.StatusCode, text, response.Headers.Location?.ToString(), cookies);
        }
    }

    public void Dispose() => client.Dispose();
}

internal sealed record Page(HttpStatusCode Status, string Text, string? Location, string? Cookies);
