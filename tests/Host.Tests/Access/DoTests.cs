using System.Net;
using System.Text.Json;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;

namespace FeedGame.Host.Tests.Access;

/// <summary>Commands as the pages of people send them.</summary>
public sealed class DoTests
{
    [Fact]
    public async Task A_command_says_what_it_led_to_and_when()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var desk = await stage.JoinAsync(Role.Desk);
        var answer = await desk.DoAsync("report", ("count", "2"), ("text", ""));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var json = JsonDocument.Parse(answer.Text);
        Assert.True(json.RootElement.GetProperty("done").GetBoolean());
        Assert.Matches("^[0-9]{2}:[0-9]{2}:[0-9]{2}$", json.RootElement.GetProperty("at").GetString()!);
        Assert.Equal(2, Assert.Single(stage.State.Reports).Count);
    }

    [Theory]
    [InlineData("say", "text", "Ja.", HttpStatusCode.Forbidden)]
    [InlineData("report", "count", "veel", HttpStatusCode.BadRequest)]
    [InlineData("report", "aantal", "2", HttpStatusCode.BadRequest)]
    [InlineData("report", "count", "500", HttpStatusCode.Conflict)]
    [InlineData("zeg", "text", "Ja.", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_is_refused_in_words(string command, string field, string value, HttpStatusCode status)
    {
        await using var stage = await AccessStage.OpenAsync();
        using var desk = await stage.JoinAsync(Role.Desk);
        var before = stage.State.Seq;
        var answer = await desk.DoAsync(command, (field, value));
        Assert.Equal(status, answer.Status);
        using var json = JsonDocument.Parse(answer.Text);
        Assert.False(json.RootElement.GetProperty("done").GetBoolean());
        Assert.EndsWith(".", json.RootElement.GetProperty("said").GetString()!, StringComparison.Ordinal);
        Assert.Equal(before, stage.State.Seq);
    }

    [Fact]
    public async Task A_form_without_script_leads_back_to_a_page_of_the_game()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var desk = await stage.JoinAsync(Role.Desk);
        var answer = await desk.PostAsync("/play/kanarie/do/report", ("token", desk.FormToken), ("back", "https://elders.example"));
        Assert.Equal((HttpStatusCode.SeeOther, "/play/kanarie/desk"), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task A_form_needs_the_token_of_its_own_session()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var one = await stage.JoinAsync(Role.Desk, "Anna");
        using var other = await stage.JoinAsync(Role.Desk, "Bram");
        var before = stage.State.Seq;
        foreach (var fields in new (string, string)[][] { [], [("token", "")], [("token", "onzin")], [("token", other.FormToken)] })
        {
            var answer = await one.PostAsync("/play/kanarie/do/stop", fields);
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains(AccessWords.OldForm.Nl, answer.Text, StringComparison.Ordinal);
        }
        Assert.Equal(before, stage.State.Seq);
    }

    [Fact]
    public async Task A_form_that_another_site_sent_is_refused_even_with_the_token()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var desk = await stage.JoinAsync(Role.Desk);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/play/kanarie/do/stop")
        {
            Content = new FormUrlEncodedContent([new("token", desk.FormToken)]),
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.SendAsync(request)).Status);
        Assert.NotEqual(GameStatus.Stopped, stage.State.Status);
    }

    [Fact]
    public async Task A_form_of_ten_megabytes_is_not_read()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var desk = await stage.JoinAsync(Role.Desk);
        var answer = await desk.DoAsync("report", asks: true, ("text", new string('a', 10 * 1024 * 1024)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Empty(stage.State.Reports);
    }

    [Fact]
    public async Task A_role_player_speaks_for_their_own_round_only()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var boef = await stage.JoinAsync(Role.RolePlayer, scope: "round:een");
        Assert.Equal(HttpStatusCode.Forbidden, (await boef.DoAsync("found", ("round", "twee"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await boef.DoAsync("found")).Status);
    }
}
