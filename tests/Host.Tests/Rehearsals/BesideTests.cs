using System.Net;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Reading;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Play;
using FeedGame.Host.Rehearsals.Beside;
using FeedGame.Host.Tests.Access;
using FeedGame.Host.Tests.Canaries;
using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;

namespace FeedGame.Host.Tests.Rehearsals;

/// <summary>A rehearsal beside the same game played for real: the real one stands on a driven clock, the rehearsal runs by the wall.</summary>
public sealed class BesideTests(Chromium chromium) : IAsyncDisposable
{
    private const string Address = $"/play/{AccessStage.Game}/rehearsal";
    private const string Fast = "3600";

    private readonly PlayLive stream = new(TimeProvider.System);
    private RehearsalRoom? room;

    private RehearsalRoom Room => room!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        if (room is not null)
            await room.DisposeAsync();
        stream.Dispose();
    }

    [Fact]
    public async Task A_live_game_plays_to_the_same_second_and_entry_as_without_a_rehearsal_beside_it()
    {
        await using var alone = await AccessStage.OpenAsync();
        await alone.RunToAsync(CanaryGame.Start.AddHours(2));

        await using var stage = await OpenAsync();
        Assert.Null(Room.Begin(AccessStage.Game, 3600));
        await stage.RunToAsync(CanaryGame.Start.AddHours(2));
        await Room.Find(AccessStage.Game)!.Over.WaitAsync(Cancel);

        Assert.Null(Room.Find(AccessStage.Game)!.Wrong);
        Assert.Equal(Entries(alone), Entries(stage));
        Assert.Equal(Sent(alone), Sent(stage));
        Assert.All(stage.State.Deliveries.Values, delivery => Assert.Equal(delivery.Due, delivery.Sent));
    }

    [Fact]
    public async Task Who_leads_reads_the_whole_evening_and_the_public_page_nothing_of_it()
    {
        await using var stage = await OpenAsync();
        using var browser = await stage.JoinAsync(Role.Organiser, "Inge");
        var form = (PlayForm.TokenField, browser.FormToken);
        Assert.Contains("Er loopt geen repetitie", (await browser.GetAsync(Address)).Text, StringComparison.Ordinal);
        var begun = await browser.PostAsync(Address + "/begin", form, ("speed", Fast));
        Assert.Equal((HttpStatusCode.SeeOther, Address), (begun.Status, begun.Location));
        await Room.Find(AccessStage.Game)!.Over.WaitAsync(Cancel);

        var page = (await browser.GetAsync(Address)).Text;
        Assert.Contains("De repetitie is voorbij", page, StringComparison.Ordinal);
        Assert.All(
            CanaryGame.Words,
            word => Assert.Equal((word, !CanaryGame.NeverSent.Contains(word)), (word, page.Contains(word, StringComparison.Ordinal)))
        );
        var photo = CanaryGame.Photos["canary-look"].Hash;
        Assert.Equal("photo of canary-look", (await browser.GetAsync($"{Address}/photo/{photo}.jpg")).Text);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await browser.GetAsync($"{Address}/photo/{CanaryGame.Photos["canary-reserve"].Hash}.jpg")).Status
        );

        using var neighbour = new Browser(stage.Address);
        foreach (var path in new[] { "/", "/g/kanarie", "/g/kanarie/feed.json", "/g/kanarie/feed.atom", $"/g/kanarie/photo/{photo}.jpg" })
        {
            var text = (await neighbour.GetAsync(path)).Text;
            Assert.All(CanaryGame.Words, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        }
        Assert.Empty(stage.State.Deliveries);
        Assert.Equal(
            [("GameArmed", ""), ("PlanRead", "rehearsal")],
            stage
                .Engine.Journal.Last(AccessStage.Game, 100)
                .Select(entry => (entry.Event.GetType().Name, (entry.Event as PlanRead)?.Page ?? ""))
        );
    }

    [Fact]
    public async Task On_a_phone_it_begins_with_a_tap_and_shows_each_message_by_itself()
    {
        await using var stage = await OpenAsync();
        await using var window = await chromium.OpenAsync(
            new()
            {
                ViewportSize = new() { Width = 360, Height = 740 },
            }
        );
        var phone = await window.NewPageAsync();
        await phone.GotoAsync(stage.Address + stage.Link("Els", Role.Controller));
        await phone.GetByRole(AriaRole.Button).ClickAsync();
        await phone.GotoAsync(stage.Address + Address);
        await phone.ClickAsync("#begin");
        await Assertions.Expect(phone.Locator("#end")).ToBeVisibleAsync();
        await phone.EvaluateAsync("window.same = true");
        await Assertions.Expect(phone.GetByText("Hier zingt canary-look!")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.True(await phone.EvaluateAsync<bool>("window.same"), "Nobody loads the page again.");
        Assert.Equal(360, await phone.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await Axe.FindAsync(phone));
        if (Environment.GetEnvironmentVariable("FEEDGAME_PICTURES") is { } folder)
            await phone.ScreenshotAsync(new() { Path = Path.Combine(folder, "beside-360.png"), FullPage = true });
        await phone.ClickAsync("#end");
        await Assertions.Expect(phone.GetByText("De repetitie is voorbij")).ToBeVisibleAsync();
        await Assertions.Expect(phone.Locator("#begin")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Role.Police)]
    [InlineData(Role.RolePlayer)]
    [InlineData(null)]
    public async Task Nobody_else_opens_it_begins_it_or_looks_at_its_photos(Role? role)
    {
        await using var stage = await OpenAsync();
        using var browser = role is { } known ? await stage.JoinAsync(known) : new Browser(stage.Address);
        var expected = role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
        foreach (var path in new[] { "", "/live", $"/photo/{CanaryGame.Photos["canary-look"].Hash}.jpg" })
            Assert.Equal(expected, (await browser.GetAsync(Address + path)).Status);
        Assert.Equal(expected, (await browser.PostAsync(Address + "/begin", ("speed", Fast))).Status);
        Assert.Null(Room.Find(AccessStage.Game));
    }

    [Fact]
    public async Task It_is_ended_by_hand_and_can_begin_again_and_a_wrong_speed_is_refused()
    {
        await using var stage = await OpenAsync();
        Assert.Equal(BesideWords.WrongSpeed, Room.Begin(AccessStage.Game, 0.5));
        Assert.Equal(BesideWords.NoSuchGame("elders"), Room.Begin("elders", 60));
        Assert.False(await Room.EndAsync(AccessStage.Game));
        Assert.Null(Room.Begin(AccessStage.Game, 1));
        Assert.Equal(BesideWords.IsOnAlready, Room.Begin(AccessStage.Game, 60));
        Assert.True(await Room.EndAsync(AccessStage.Game));
        Assert.False(Room.Find(AccessStage.Game)!.IsOn);
        Assert.Null(Room.Begin(AccessStage.Game, 1));
        Assert.True(Room.Find(AccessStage.Game)!.IsOn);
    }

    private static IEnumerable<(DateTimeOffset, string)> Entries(AccessStage stage) =>
        stage.Engine.Journal.Last(AccessStage.Game, 1000).Select(entry => (entry.At, entry.Event.GetType().Name));

    private static IEnumerable<(DeliveryKey, DateTimeOffset?)> Sent(AccessStage stage) =>
        stage
            .State.Deliveries.Values.Select(delivery => (delivery.Key, delivery.Sent))
            .OrderBy(sent => sent.Key.ToString(), StringComparer.Ordinal);

    private Task<AccessStage> OpenAsync() => AccessStage.OpenAsync(Map);

    private void Map(IEndpointRouteBuilder app, AccessStage stage)
    {
        room = new RehearsalRoom(stage.Engine, TimeProvider.System, stream.Tell);
        app.MapRehearsals(stage.Door, room, stream);
    }
}
