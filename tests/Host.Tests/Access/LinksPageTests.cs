using System.Net;
using System.Text.RegularExpressions;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;

namespace FeedGame.Host.Tests.Access;

/// <summary>The organiser's page of links (S4).</summary>
public sealed partial class LinksPageTests
{
    private const string Path = "/play/kanarie/links";

    [Fact]
    public async Task A_link_is_shown_once_with_a_code_to_scan_and_lets_in_as_that_role()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var organiser = await stage.JoinAsync(Role.Organiser, "Anna");
        var made = await organiser.PostAsync(Path, ("token", organiser.FormToken), ("name", "Wim <b>"), ("role", "safety"), ("uses", "1"));
        Assert.Equal(HttpStatusCode.OK, made.Status);
        var link = Address().Match(made.Text).Value;
        Assert.StartsWith(stage.Address + "/j/", link, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"qr\"", made.Text, StringComparison.Ordinal);
        Assert.Contains("Wim &lt;b&gt;", made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wim <b>", made.Text, StringComparison.Ordinal);
        var again = await organiser.GetAsync(Path);
        Assert.DoesNotContain("/j/", again.Text, StringComparison.Ordinal);
        Assert.Contains("veiligheid", again.Text, StringComparison.Ordinal);
        using var wim = new Browser(stage.Address);
        Assert.Equal(HttpStatusCode.SeeOther, (await wim.PostAsync(new Uri(link).AbsolutePath)).Status);
        Assert.Equal(HttpStatusCode.OK, (await wim.GetAsync("/play/kanarie/safety")).Status);
        Assert.Contains("opgebruikt", (await organiser.GetAsync(Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taking_a_link_back_shuts_its_holder_out()
    {
        await using var stage = await AccessStage.OpenAsync();
        using var organiser = await stage.JoinAsync(Role.Organiser, "Anna");
        using var desk = await stage.JoinAsync(Role.Desk, "Bram");
        var id = stage.Engine.Links.All(AccessStage.Game).Single(link => link.Link.Role == "desk").Id;
        var answer = await organiser.PostAsync(Path + "/revoke", ("token", organiser.FormToken), ("id", id));
        Assert.Equal((HttpStatusCode.SeeOther, Path), (answer.Status, answer.Location));
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.GetAsync("/play/kanarie")).Status);
        Assert.Contains(LinkText.TakenBack.Nl, (await organiser.GetAsync(Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(LinkText.TakenBack.Nl, (await organiser.GetAsync(Path)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "desk", "", "", "", "name")]
    [InlineData("Wim", "koning", "", "", "", "role")]
    [InlineData("Wim", "relay", "", "", "", "role")]
    [InlineData("Wim", "desk", "0", "", "", "days")]
    [InlineData("Wim", "desk", "", "0", "", "uses")]
    [InlineData("Wim", "police", "", "", "on", "deputy")]
    public async Task A_link_that_makes_no_sense_is_refused_and_not_made(
        string name,
        string role,
        string days,
        string uses,
        string start,
        string wrong
    )
    {
        _ = wrong;
        await using var stage = await AccessStage.OpenAsync();
        using var organiser = await stage.JoinAsync(Role.Organiser, "Anna");
        var answer = await organiser.PostAsync(
            Path,
            ("token", organiser.FormToken),
            ("name", name),
            ("role", role),
            ("days", days),
            ("uses", uses),
            ("start", start)
        );
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.DoesNotContain("/j/", answer.Text, StringComparison.Ordinal);
        Assert.Single(stage.Engine.Links.All(AccessStage.Game));
    }

    [Fact]
    public async Task The_police_start_when_they_were_asked_to_and_somebody_stands_by()
    {
        await using var stage = await AccessStage.OpenAsync();
        var desk = new LinkDesk(stage.Door, stage.Clock);
        Assert.NotNull(desk.Make(AccessStage.Game, LinkWish.Parse("Eva", ["controller"], out _)!).Path);
        var wish = LinkWish.Parse("Agent Bos", ["police", "start", "deputy", "Eva", "for", "2d", "uses", "3"], out var wrong)!;
        Assert.Null(wrong);
        using var agent = new Browser(stage.Address);
        await agent.PostAsync(desk.Make(AccessStage.Game, wish).Path!);
        Assert.Contains("start Eva", (await agent.GetAsync("/play/kanarie/safety")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await agent.DoAsync("start")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await agent.DoAsync("pause")).Status);
    }

    [Theory]
    [InlineData("police", "starts")]
    [InlineData("police", "start", "deputy")]
    [InlineData("desk", "for", "altijd")]
    [InlineData("desk", "uses", "-1")]
    public void Words_that_make_no_link_are_refused(params string[] words)
    {
        LinkWish.Parse("Wim", words, out var wrong);
        Assert.NotNull(wrong);
    }

    [Fact]
    public void A_word_that_is_no_role_may_be_a_channel() => Assert.Null(LinkWish.Parse("Rita", ["whatsapp:noord"], out _));

    [GeneratedRegex("http://[^<\"]*/j/[A-Za-z0-9_-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
