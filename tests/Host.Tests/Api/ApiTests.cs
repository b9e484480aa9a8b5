using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Api;
using FeedGame.Host.Tests.Access;
using Microsoft.AspNetCore.Http;

namespace FeedGame.Host.Tests.Api;

/// <summary>The commands for programs (O2).</summary>
public sealed class ApiTests
{
    private const string State = "/api/games/kanarie/state";

    [Fact]
    public async Task The_document_tells_every_command_with_the_fields_that_it_has()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var browser = new Browser(stage.Address);
        using var document = JsonDocument.Parse((await browser.GetAsync(ApiEndpoints.Document)).Text);
        var paths = document.RootElement.GetProperty("paths");
        var commands = paths
            .EnumerateObject()
            .Where(path => path.Name.StartsWith("/api/games/", StringComparison.Ordinal) && path.Name != ApiEndpoints.StatePath)
            .ToDictionary(path => path.Name.Split('/')[^1], path => path.Value, StringComparer.Ordinal);
        Assert.Equal(CommandShape.All.Keys.Order(StringComparer.Ordinal), commands.Keys.Order(StringComparer.Ordinal));
        foreach (var shape in CommandShape.All.Values)
        {
            var schema = commands[shape.Name]
                .GetProperty("post")
                .GetProperty("requestBody")
                .GetProperty("content")
                .GetProperty("application/json")
                .GetProperty("schema");
            Assert.Equal(shape.Fields.Select(field => field.Name).Order(StringComparer.Ordinal), Names(schema, "properties"));
            Assert.Equal(
                shape.Fields.Where(field => field.Required).Select(field => field.Name).Order(StringComparer.Ordinal),
                Names(schema, "required")
            );
        }
    }

    [Fact]
    public async Task A_persons_link_gives_a_program_their_role_and_no_more()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var client = new Browser(stage.Address);
        var link = stage.Link("Els", Role.Desk)["/j/".Length..];
        var joined = await SayAsync(client, ApiEndpoints.JoinPath, null, new { token = link });
        using var json = JsonDocument.Parse(joined.Text);
        var token = json.RootElement.GetProperty("token").GetString();
        Assert.Equal("desk", json.RootElement.GetProperty("role").GetString());
        Assert.Null(joined.Cookies);
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(client, "/api/games/kanarie/report", token, new { count = 3 })).Status);
        Assert.Equal(3, Assert.Single(stage.State.Reports).Count);
        Assert.Equal(HttpStatusCode.Forbidden, (await SayAsync(client, "/api/games/kanarie/say", token, new { text = "Ja." })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(client, State, token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SayAsync(client, "/api/games/elders/report", token, new { })).Status);
    }

    [Fact]
    public async Task Who_has_the_token_of_the_host_is_a_controller_and_reading_what_comes_is_written_down()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var client = new Browser(stage.Address);
        for (var look = 0; look < 3; look++)
            Assert.Contains("\"status\":\"armed\"", (await AskAsync(client, State, AccessStage.HostToken)).Text, StringComparison.Ordinal);
        var read = Assert.Single(stage.State.Reads);
        Assert.Equal((Role.Controller, "api"), (read.Role, read.Page));
        Assert.Equal(ApiDoor.Program, stage.Engine.PersonName(AccessStage.Game, read.By));
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(client, "/api/games/kanarie/stop", AccessStage.HostToken, new { })).Status);
        Assert.Equal(GameStatus.Stopped, stage.State.Status);
    }

    [Fact]
    public async Task A_browsers_cookie_is_no_key_here()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var browser = await stage.JoinAsync(Role.Controller);
        foreach (var token in new[] { null, "", "onzin", browser.FormToken })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(browser, State, token)).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await SayAsync(browser, "/api/games/kanarie/stop", token, new { })).Status);
        }
        Assert.Equal(GameStatus.Armed, stage.State.Status);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("""{"text":{"nl":"ja"}}""")]
    [InlineData("""{"text":[["ja"]]}""")]
    [InlineData("\"stop\"")]
    public async Task What_is_no_flat_object_is_refused_in_words(string body)
    {
        await using var stage = await AccessStage.OpenAsync();
        using var client = new Browser(stage.Address);
        var answer = await PostAsync(client, "/api/games/kanarie/say", AccessStage.HostToken, new StringContent(body));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        using var json = JsonDocument.Parse(answer.Text);
        Assert.Equal(AccessWords.NoJson.Nl, json.RootElement.GetProperty("said").GetString());
    }

    [Fact]
    public async Task Ten_megabytes_are_not_read()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var client = new Browser(stage.Address);
        using var request = Request(HttpMethod.Post, "/api/games/kanarie/say", AccessStage.HostToken);
        request.Content = new StringContent($"{{\"text\":\"{new string('a', 10 * 1024 * 1024)}\"}}");
        request.Headers.ExpectContinue = true;
        Assert.Equal(StatusCodes.Status413PayloadTooLarge, (int)(await client.SendAsync(request)).Status);
    }

    internal static Task<Page> SayAsync(Browser client, string path, string? token, object body) =>
        PostAsync(client, path, token, JsonContent.Create(body));

    private static Task<Page> AskAsync(Browser client, string path, string? token) =>
        client.SendAsync(Request(HttpMethod.Get, path, token));

    private static Task<Page> PostAsync(Browser client, string path, string? token, HttpContent body)
    {
        var request = Request(HttpMethod.Post, path, token);
        request.Content = body;
        return client.SendAsync(request);
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? token)
    {
        var request = new HttpRequestMessage(method, path);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        return request;
    }

    private static IEnumerable<string> Names(JsonElement schema, string property) =>
        !schema.TryGetProperty(property, out var names) ? []
        : names.ValueKind == JsonValueKind.Array ? names.EnumerateArray().Select(name => name.GetString()!).Order(StringComparer.Ordinal)
        : names.EnumerateObject().Select(name => name.Name).Order(StringComparer.Ordinal);
}
