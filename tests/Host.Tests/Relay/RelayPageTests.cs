using System.Net;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Relays;
using FeedGame.Host.Tests.Canaries;

namespace FeedGame.Host.Tests.Relay;

/// <summary>The forwarders' page as any browser gets it, without script.</summary>
public sealed class RelayPageTests
{
    private const string Start = "jeugd/canary-start@1.publish.groepen";

    [Fact]
    public async Task Nothing_is_there_before_it_is_due()
    {
        await using var evening = await RelayEvening.BeginAsync();
        var page = await evening.PageAsync(evening.Link("Rita"));
        Assert.Contains("Hallo Rita.", page, StringComparison.Ordinal);
        Assert.Contains("Er staat niets klaar.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_has_the_words_as_they_are_forwarded_the_instruction_and_the_way_there()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromSeconds(10));
        var page = await evening.PageAsync(evening.Link("Rita", "groepen:g1,g2"));
        Assert.Contains("SPELBERICHT · Boef in de Wijk Kanariedorp", page, StringComparison.Ordinal);
        Assert.Contains("Stuur dit door in de groep. Verander niets aan de tekst.", page, StringComparison.Ordinal);
        Assert.Contains("https://wa.me/?text=SPELBERICHT%20", page, StringComparison.Ordinal);
        Assert.Contains("Buurtapp 1", page, StringComparison.Ordinal);
        Assert.Contains("0 van 2 groepen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-look", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_leads_back_to_the_page_and_everybody_sees_who_did_it()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromSeconds(10));
        var (rita, sam) = (evening.Link("Rita"), evening.Link("Sam"));
        using var tapped = await evening.TapAsync(rita, "done", Start + ".g1");
        Assert.Equal(HttpStatusCode.Redirect, tapped.StatusCode);
        Assert.Equal(new Uri(rita).AbsolutePath, tapped.Headers.Location!.OriginalString);
        Assert.Contains("Buurtapp 1: Al doorgestuurd door Rita, 19:30", await evening.PageAsync(sam), StringComparison.Ordinal);
        Assert.Contains("1 van 2 groepen", await evening.PageAsync(sam), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_sees_and_ticks_their_own_groups_only()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromSeconds(10));
        var north = evening.Link("Rita", "groepen:g1");
        Assert.DoesNotContain("Buurtapp 2", await evening.PageAsync(north), StringComparison.Ordinal);
        using var other = await evening.TapAsync(north, "done", Start + ".g2");
        Assert.Equal(0, evening.Tasks.Single().Forwarded);
    }

    [Fact]
    public async Task Many_groups_come_in_batches_of_five()
    {
        await using var evening = await RelayEvening.BeginAsync(groups: 12);
        await evening.PlayToAsync(TimeSpan.FromSeconds(10));
        var page = await evening.PageAsync(
            evening.Link("Rita", "groepen:" + string.Join(',', RelayEvening.Groups(12).Select(group => group.Id)))
        );
        Assert.Equal(5, page.Split(" checked").Length - 1);
        Assert.Equal(2, page.Split("Kies deze 5 groepen in één keer").Length - 1);
        Assert.Equal(1, page.Split("Kies deze 2 groepen in één keer").Length - 1);
    }

    [Fact]
    public async Task A_liaison_copies_the_instruction_along()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromSeconds(10));
        var page = await evening.PageAsync(evening.Link("Lies"));
        Assert.Contains("data-copy=\"Stuur dit nu door in je eigen buurtgroep.", page, StringComparison.Ordinal);
        Assert.Contains("https://wa.me/?text=Stuur%20dit%20nu%20door", page, StringComparison.Ordinal);
        // Several admins share this page: each ticks their own group.
        Assert.Contains("Vink je eigen groep aan", page, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stand_in_is_asked_after_a_minute_or_when_somebody_cannot()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromSeconds(59));
        var (rita, hanna) = (evening.Link("Rita", "groepen:g1"), evening.Link("Hanna", "groepen stand-in"));
        Assert.Contains("Er staat niets klaar.", await evening.PageAsync(hanna), StringComparison.Ordinal);
        using var cannot = await evening.TapAsync(rita, "cannot", Start + ".g1");
        var page = await evening.PageAsync(hanna);
        Assert.Contains("Buurtapp 1 · Rita kan het niet. Kun jij het doen?", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Buurtapp 2", page, StringComparison.Ordinal);
        await evening.PlayToAsync(TimeSpan.FromSeconds(60));
        Assert.Contains("Buurtapp 2", await evening.PageAsync(hanna), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_hint_says_so_and_shows_its_words_no_more()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(10.5));
        var link = evening.Link("Rita");
        Assert.Contains("canary-hint-1!", await evening.PageAsync(link), StringComparison.Ordinal);
        await evening.PlayToAsync(TimeSpan.FromMinutes(20.5));
        var page = await evening.PageAsync(link);
        Assert.Contains("Niet meer doorsturen", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-hint-1!", page, StringComparison.Ordinal);
        Assert.Contains("canary-hint-2!", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stop_text_comes_first_and_everything_else_is_void()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(6));
        await evening.DoAsync(new Command.Stop());
        var page = await evening.PageAsync(evening.Link("Rita"));
        Assert.InRange(
            page.IndexOf("EERST DIT", StringComparison.Ordinal),
            1,
            page.IndexOf("Niet meer doorsturen", StringComparison.Ordinal)
        );
        Assert.Contains("STOP 19:36", page, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-look!", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_is_told_until_it_is_seen_and_the_board_knows_who_saw_it()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(6));
        await evening.DoAsync(new Command.Pause());
        var link = evening.Link("Rita");
        Assert.Contains("Pauze. Stuur niets meer door", await evening.PageAsync(link), StringComparison.Ordinal);
        var notice = evening.Engine.State(RelayEvening.Game)!.Notices[^1];
        using var form = new FormUrlEncodedContent([
            new("tap", "seen"),
            new("notice", notice.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ]);
        using var tapped = await evening.Client.PostAsync(link, form, TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NoContent, tapped.StatusCode);
        Assert.DoesNotContain("value=\"seen\"", await evening.PageAsync(link), StringComparison.Ordinal);
        Assert.Single(evening.Engine.State(RelayEvening.Game)!.Notices[^1].Seen);
    }

    [Fact]
    public async Task A_photo_comes_first_and_what_it_shows_stands_in_the_words()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(5.5));
        var link = evening.Link("Rita");
        var page = await evening.PageAsync(link);
        var photo = $"/g/kanarie/photo/{CanaryGame.Photos["canary-look"].Hash}.jpg";
        Assert.InRange(
            page.IndexOf("Stap 1. Deel eerst de foto.", StringComparison.Ordinal),
            1,
            page.IndexOf("Stap 2. Plak de tekst erbij.", StringComparison.Ordinal)
        );
        Assert.Contains($"src=\"{photo}\"", page, StringComparison.Ordinal);
        Assert.Contains("[Foto: Hier zingt canary-look!]", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(evening, new Uri(new Uri(link), photo).ToString()));
        await evening.DoAsync(new Command.Withdraw(new InjectId("jeugd", "canary-look")));
        Assert.DoesNotContain(photo, await evening.PageAsync(link), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(evening, new Uri(new Uri(link), photo).ToString()));
    }

    [Fact]
    public async Task A_withdrawal_asks_to_delete_it_for_everyone()
    {
        await using var evening = await RelayEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromSeconds(10));
        var link = evening.Link("Rita");
        using var tapped = await evening.TapAsync(link, "done", Start + ".g1");
        await evening.DoAsync(new Command.Withdraw(new InjectId("jeugd", "canary-start")));
        var page = await evening.PageAsync(link);
        Assert.Contains("Verwijder dit bericht voor iedereen.", page, StringComparison.Ordinal);
        Assert.Contains("canary-start!", page, StringComparison.Ordinal);
        using var removed = await evening.TapAsync(link, "done", "jeugd/canary-start@1.retract.groepen.g1");
        Assert.All(
            evening.Tasks.Where(task => task.Inject.Inject == "canary-start"),
            task => Assert.NotEqual(RelayStanding.Open, task.Standing)
        );
    }

    [Fact]
    public async Task A_link_is_taken_back_by_a_newer_one_and_by_hand_and_a_made_up_one_opens_nothing()
    {
        await using var evening = await RelayEvening.BeginAsync();
        var first = evening.Link("Rita");
        var second = evening.Link("Rita");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(evening, first));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(evening, second));
        Assert.Equal(1, evening.Engine.Links.Revoke(RelayEvening.Game, evening.Engine.PersonId(RelayEvening.Game, "Rita"), "relay"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(evening, second));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(evening, second[..^1]));
        using var tap = await evening.TapAsync(second, "done", Start + ".g1");
        Assert.Equal(HttpStatusCode.NotFound, tap.StatusCode);
    }

    [Theory]
    [InlineData("iets")]
    [InlineData("")]
    public async Task A_form_that_is_none_of_ours_is_refused(string tap)
    {
        await using var evening = await RelayEvening.BeginAsync();
        using var answer = await evening.TapAsync(evening.Link("Rita"), tap);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_is_kept_nowhere_and_tells_nobody_where_it_was_read()
    {
        await using var evening = await RelayEvening.BeginAsync();
        using var answer = await evening.Client.GetAsync(evening.Link("Rita"), TestContext.Current.CancellationToken);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private static async Task<HttpStatusCode> StatusAsync(RelayEvening evening, string link)
    {
        using var answer = await evening.Client.GetAsync(link, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
