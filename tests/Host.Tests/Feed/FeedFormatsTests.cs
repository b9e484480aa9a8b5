using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;

namespace FeedGame.Host.Tests.Feed;

/// <summary>Both feeds, read back with a reader that is not ours.</summary>
public class FeedFormatsTests
{
    [Fact]
    public async Task The_JSON_feed_has_what_the_standard_asks()
    {
        await using var app = await FeedApp.StartAsync(Evening.Mended);

        using var json = JsonDocument.Parse(await app.TextAsync("/g/zevenhuizen/feed.json"));

        var root = json.RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", root.GetProperty("version").GetString());
        Assert.Equal(app.Address + "/g/zevenhuizen", root.GetProperty("home_page_url").GetString());
        Assert.Equal(app.Address + "/g/zevenhuizen/feed.json", root.GetProperty("feed_url").GetString());
        Assert.Equal("nl-NL", root.GetProperty("language").GetString());
        var first = root.GetProperty("items")[0];
        Assert.Equal("zevenhuizen-15", first.GetProperty("id").GetString());
        Assert.Equal("2018-09-27T19:45:00+02:00", first.GetProperty("date_published").GetString());
        Assert.Equal("zevenhuizen-7", first.GetProperty("_feedgame").GetProperty("about").GetString());
        var withdrawn = root.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("id").GetString() == "zevenhuizen-7");
        Assert.True(withdrawn.GetProperty("_feedgame").GetProperty("withdrawn").GetBoolean());
        Assert.Equal("2018-09-27T19:45:00+02:00", withdrawn.GetProperty("date_modified").GetString());
    }

    [Fact]
    public async Task The_JSON_feed_carries_the_board()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);

        using var json = JsonDocument.Parse(await app.TextAsync("/g/zevenhuizen/feed.json?lang=en"));

        var board = json.RootElement.GetProperty("_feedgame");
        Assert.Equal("searching", board.GetProperty("state").GetString());
        Assert.Equal("youth", board.GetProperty("track").GetString());
        Assert.Equal("2018-09-27T18:00:00Z", board.GetProperty("round_ends").GetString());
        Assert.Equal((2, 5), (board.GetProperty("hint").GetInt32(), board.GetProperty("hints").GetInt32()));
        Assert.Equal("en-GB", json.RootElement.GetProperty("language").GetString());
        Assert.Equal("nl", json.RootElement.GetProperty("items")[0].GetProperty("language").GetString());
    }

    [Theory]
    [MemberData(nameof(Evening.States), MemberType = typeof(Evening))]
    public async Task The_Atom_feed_reads_back(string state)
    {
        var view = Evening.All[state];
        await using var app = await FeedApp.StartAsync(view);

        var feed = Read(await app.TextAsync("/g/zevenhuizen/feed.atom"));

        Assert.Equal("urn:feedgame:zevenhuizen", feed.Id);
        Assert.Equal("nl", feed.Language);
        Assert.Contains(
            feed.Links,
            link => link.RelationshipType == "self" && link.Uri == new Uri(app.Address + "/g/zevenhuizen/feed.atom")
        );
        Assert.Equal(view.Items.Reverse().Select(item => "urn:feedgame:" + item.Id), feed.Items.Select(item => item.Id));
        Assert.All(
            feed.Items,
            item => Assert.True(item.LastUpdatedTime >= item.PublishDate && item.LastUpdatedTime <= feed.LastUpdatedTime)
        );
        Assert.NotEqual(default, feed.LastUpdatedTime);
    }

    [Fact]
    public async Task A_withdrawal_moves_the_withdrawn_entry_forward_so_that_mirrors_see_it()
    {
        await using var app = await FeedApp.StartAsync(Evening.Mended);

        var entry = Read(await app.TextAsync("/g/zevenhuizen/feed.atom")).Items.Single(item => item.Id == "urn:feedgame:zevenhuizen-7");

        Assert.Equal(Evening.Start.AddMinutes(4), entry.PublishDate);
        Assert.Equal(Evening.Start.AddMinutes(15), entry.LastUpdatedTime);
    }

    [Fact]
    public async Task Ids_stay_when_the_game_goes_on_and_under_another_address()
    {
        await using var app = await FeedApp.StartAsync(
            options => options.PublicAddress = new Uri("https://spel.example/dorp/"),
            Evening.Searching
        );
        var before = Ids(await app.TextAsync("/g/zevenhuizen/feed.json"));

        app.Feed.Publish(Evening.Found);
        var text = await app.TextAsync("/g/zevenhuizen/feed.json");

        Assert.Equal(before, Ids(text).Skip(1));
        Assert.Contains("\"https://spel.example/dorp/g/zevenhuizen#zevenhuizen-11\"", text);
    }

    [Fact]
    public async Task A_control_character_does_not_take_the_Atom_feed_down()
    {
        var view = Evening.Says(Evening.Empty, (Engine.Scenarios.InjectKind.AdHoc, null, 1, "een\u0001twee 🏃"));
        await using var app = await FeedApp.StartAsync(view);

        var entry = Assert.Single(Read(await app.TextAsync("/g/zevenhuizen/feed.atom")).Items);

        Assert.Contains("eentwee 🏃", ((TextSyndicationContent)entry.Content).Text);
    }

    private static SyndicationFeed Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        return SyndicationFeed.Load(reader);
    }

    private static List<string?> Ids(string text)
    {
        using var json = JsonDocument.Parse(text);
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString())];
    }
}
