using System.Net;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Tests.Feed;

public class FeedPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("empty", "Nog niet begonnen", "Not started yet")]
    [InlineData("searching", "Zoeken", "Searching")]
    [InlineData("paused", "Pauze", "Paused")]
    [InlineData("found", "Gevonden", "Found")]
    [InlineData("stopped", "Het spel is gestopt", "The game has been stopped")]
    [InlineData("ended", "Afgelopen", "Ended")]
    public async Task The_board_says_its_state_in_words(string view, string dutch, string english)
    {
        await using var app = await FeedApp.StartAsync(Evening.All[view]);

        Assert.Contains($"<h2 id=\"state\">{dutch}</h2>", await app.TextAsync("/g/zevenhuizen"));
        Assert.Contains($"<h2 id=\"state\">{english}</h2>", await app.TextAsync("/g/zevenhuizen?lang=en"));
    }

    [Fact]
    public async Task The_board_shows_round_audience_area_times_and_hint()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);

        var page = await app.TextAsync("/g/zevenhuizen");

        string[] facts =
        [
            "1 van 2",
            "2 van 5",
            "kinderen tot 14 jaar, met een volwassene",
            "tussen de Dorpsstraat en de Eendragtstraat",
            ">19:30<",
            ">20:00<",
            ">20:30<",
            "Dorpshuis Swanla",
            "href=\"tel:0881234567\"",
            "href=\"tel:112\"",
            "donderdag 27 september 2018",
        ];
        Assert.All(facts, fact => Assert.Contains(fact, page));
    }

    [Fact]
    public async Task The_newest_message_comes_first()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);

        var page = await app.TextAsync("/g/zevenhuizen");

        Assert.True(page.IndexOf("Hint 2 van 5", StringComparison.Ordinal) < page.IndexOf("Hint 1 van 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_browser_does_not_choose_the_language_and_the_address_does()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        app.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        Assert.Contains("<html lang=\"nl\"", await app.TextAsync("/g/zevenhuizen"));
        Assert.Contains("<html lang=\"nl\"", await app.TextAsync("/g/zevenhuizen?lang=xx"));
        Assert.Contains("<html lang=\"en\"", await app.TextAsync("/g/zevenhuizen?lang=en"));
    }

    [Fact]
    public async Task A_Dutch_text_on_the_English_page_says_that_it_is_Dutch()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);

        Assert.Contains("<p class=\"words\" lang=\"nl\">Hint 2 van 5", await app.TextAsync("/g/zevenhuizen?lang=en"));
    }

    [Fact]
    public async Task Letters_with_accents_are_sent_as_they_are()
    {
        await using var app = await FeedApp.StartAsync(
            Evening.Says(Evening.Empty, (InjectKind.AdHoc, null, 1, "Tot zo, café ’t Hoekje · 🏃"))
        );

        Assert.Contains("Tot zo, café ’t Hoekje · ", await app.TextAsync("/g/zevenhuizen"));
    }

    [Fact]
    public async Task Text_is_text_even_when_it_looks_like_a_page()
    {
        const string Attack = "<script>alert(1)</script> & \"wie\"\u0001";
        var view = Evening.Says(Evening.Empty, (InjectKind.AdHoc, null, 1, Attack)) with { Place = "<b>Dorp</b>", MeetingPoint = Attack };
        await using var app = await FeedApp.StartAsync(view);

        app.Feed.Publish(view with { Game = "b" });
        foreach (var address in (string[])["/", "/g/zevenhuizen", "/g/zevenhuizen/feed.atom"])
        {
            var page = await app.TextAsync(address);
            Assert.DoesNotContain("<script>alert", page);
            Assert.DoesNotContain("<b>Dorp", page);
        }
    }

    [Theory]
    [InlineData("/g/zevenhuizen")]
    [InlineData("/g/zevenhuizen/feed.json")]
    [InlineData("/g/zevenhuizen/feed.atom")]
    [InlineData("/g/zevenhuizen/live?after=0")]
    public async Task A_withdrawn_text_is_nowhere(string address)
    {
        // The text is still in the view: not even a careless engine gets it out.
        var careless = Evening.Searching.Items[2] with
        {
            Withdrawn = true,
            Text = new LocalText(Evening.Secret),
        };
        var view = Evening.Mended with { Items = Evening.Mended.Items.SetItem(2, careless) };
        await using var app = await FeedApp.StartAsync(view);

        var text = await app.FirstTextAsync(address);

        Assert.Contains("Dit bericht is ingetrokken.", text);
        Assert.DoesNotContain(Evening.Secret, text);
    }

    [Theory]
    [InlineData("/g/zevenhuizen")]
    [InlineData("/g/zevenhuizen/feed.json")]
    [InlineData("/g/zevenhuizen/feed.atom")]
    [InlineData("/g/zevenhuizen/live?after=0")]
    public async Task A_stop_takes_the_descriptions_off(string address)
    {
        await using var app = await FeedApp.StartAsync(Evening.Stopped);

        var text = await app.FirstTextAsync(address);

        Assert.Contains("STOP 19:46", text);
        Assert.DoesNotContain("ananas", text);
    }

    [Fact]
    public async Task A_correction_and_what_it_corrects_point_at_each_other()
    {
        await using var app = await FeedApp.StartAsync(Evening.Mended);

        var page = await app.TextAsync("/g/zevenhuizen");

        Assert.Contains("<a href=\"#zevenhuizen-9\">Verbetert het bericht van 19:38</a>", page);
        Assert.Contains("<a href=\"#zevenhuizen-13\">Let op: verbeterd om 19:44</a>", page);
    }

    [Fact]
    public async Task A_single_game_is_the_front_page_and_several_are_a_list()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);

        using var single = await app.Client.GetAsync("/?lang=en", Cancel);
        app.Feed.Publish(Evening.Empty with { Game = "moerkapelle", Place = "Moerkapelle" });
        var list = await app.TextAsync("/");

        Assert.Equal(HttpStatusCode.Redirect, single.StatusCode);
        Assert.Equal("/g/zevenhuizen?lang=en", single.Headers.Location?.ToString());
        Assert.Contains("href=\"/g/moerkapelle\"", list);
        Assert.Contains("href=\"/g/zevenhuizen\"", list);
    }

    [Fact]
    public async Task Privacy_is_told_in_both_languages_with_whom_to_ask_and_without_a_cookie()
    {
        var view = Evening.Searching with { Organiser = new GameOrganiser("Buurtpreventie", "boef@dorp.example") };
        await using var app = await FeedApp.StartAsync(view);

        Assert.Contains("href=\"/g/zevenhuizen/privacy\"", await app.TextAsync("/g/zevenhuizen"));
        using var answer = await app.Client.GetAsync("/g/zevenhuizen/privacy", Cancel);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var dutch = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("Buurtpreventie. Vragen, of wilt u dat wij iets wissen? boef@dorp.example", dutch);
        Assert.Contains("Autoriteit Persoonsgegevens", dutch);
        Assert.Contains("<h2>Your rights</h2>", await app.TextAsync("/g/zevenhuizen/privacy?lang=en"));
        foreach (var item in view.Items)
            Assert.DoesNotContain(item.Text.Nl, dutch);
    }

    [Fact]
    public async Task Without_games_the_front_page_says_so()
    {
        await using var app = await FeedApp.StartAsync();

        Assert.Contains("Er is nu geen spelavond.", await app.TextAsync("/"));
    }

    [Fact]
    public async Task Whatever_is_not_there_gets_the_same_answer()
    {
        await using var app = await FeedApp.StartAsync(Evening.Searching);
        string[] addresses =
        [
            "/g/geheim",
            "/g/geheim/feed.json",
            "/g/geheim/feed.atom",
            "/g/geheim/live",
            "/g/geheim/privacy",
            "/assets/x.css",
            "/geheim",
            "/g/",
        ];

        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            using var answer = await app.Client.GetAsync(address, Cancel);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            pages.Add(await answer.Content.ReadAsStringAsync(Cancel));
        }

        Assert.DoesNotContain("geheim", Assert.Single(pages));
    }
}
