using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Host.Tests.Relay.Admins;
using Microsoft.Playwright;
using static FeedGame.Host.Tests.Relay.Admins.Fourteen;

namespace FeedGame.Host.Tests.Relay;

/// <summary>
/// A round that fourteen people forward (C3), on the evening's clock: Wil holds twelve groups, Vera loses the connection to the page for
/// ten minutes, Silvia never taps, Hanna stands in. Who reads what at which second, what the journal says of it, and what stands in the
/// groups in the end.
/// </summary>
public sealed class FourteenAdminsTests(Chromium chromium)
{
    private static readonly string[] Asked = [.. Names.Except(["Hanna"])];

    private Fourteen all = null!;

    [Fact]
    public async Task Everybody_reads_a_message_when_it_is_due_and_no_group_gets_it_twice()
    {
        await using var fourteen = all = await OpenAsync(chromium);
        await StartAsync();
        await WithdrawAsync();
        await LoseAsync();
        await ComeBackAsync();
        await GoStaleAsync();

        Assert.Equal(Sightings(), all.Seen);
        Assert.Equal(Taps(), all.Taps);
        Assert.Equal((7 * Groups) - 1, all.Forwarded.Count);
        Assert.Distinct(all.Forwarded);
        ReadChats();
    }

    private async Task StartAsync()
    {
        await PlayUsualAsync("19:30", "canary-start", veraTaps: true);
        await StandInAsync("19:31", "canary-start");
        await PlayUsualAsync("19:35", "canary-look", veraTaps: true);
        await StandInAsync("19:36", "canary-look");
    }

    /// <summary>A message that is due then: nobody has it before, the ten tap after five seconds, Wil does his batches.</summary>
    private async Task PlayUsualAsync(string due, string message, bool veraTaps)
    {
        await all.LookAsync(At(due, -5));
        await all.LookWiredAsync(At(due, -1));
        await all.LookAsync(At(due, 0));
        await TapUsualAsync(due, message, veraTaps);
    }

    private async Task TapUsualAsync(string due, string message, bool veraTaps)
    {
        await all.ForwardOthersAsync(message, At(due, 5));
        await all.ForwardAsync(all.Wil, message, At(due, 10));
        if (veraTaps)
            await all.ForwardAsync(all.Vera, message, At(due, 10));
        await all.ForwardAsync(all.Wil, message, At(due, 20));
        await all.ForwardAsync(all.Wil, message, At(due, 30));
    }

    /// <summary>Hanna is not asked before the minute is over, and then for what nobody did; she looks in the group first.</summary>
    private async Task StandInAsync(string minute, string message)
    {
        await all.LookAsync(At(minute, -5));
        await all.LookAsync(At(minute, 0));
        await Assertions.Expect(all.Hanna.Card(CardOf(message)).Locator(".how")).ToContainTextAsync("Kijk eerst in de groep.");
        await all.ForwardAsync(all.Hanna, message, At(minute, 10), looksFirst: true);
    }

    /// <summary>Who put it there deletes it. Hanna is shown it at once, and ticks what she put there; others' taps do not undo her tick.</summary>
    private async Task WithdrawAsync()
    {
        await all.LookAsync(At("19:38", 55));
        await all.PlayToAsync(At("19:39", 0));
        await all.Evening.DoAsync(new Command.Withdraw(new InjectId("jeugd", "canary-start")));
        await all.LookAsync(At("19:39", 0));
        Assert.Empty(Assert.Single(await all.Hanna.TasksAsync()).Ticked);
        await all.Hanna.TickAsync($"jeugd/canary-start@1.retract.groepen.{SilviasGroup}");
        await TapUsualAsync("19:39", "weg canary-start", veraTaps: false);
        await all.ForwardAsync(all.Hanna, "weg canary-start", At("19:39", 30));

        // What tells the players of it is a message like any other. Vera does not come to it.
        await all.ForwardOthersAsync("withdrawn", At("19:39", 35));
        foreach (var seconds in (int[])[35, 40, 45])
            await all.ForwardAsync(all.Wil, "withdrawn", At("19:39", seconds));
    }

    /// <summary>Vera's page is alone from 19:40:30. What stays is the newest and what is to be deleted; her two taps wait.</summary>
    private async Task LoseAsync()
    {
        await PlayUsualAsync("19:40", "canary-hint-1", veraTaps: false);
        await all.LookAsync(all.Vera, At("19:40", 30));
        Assert.Equal(
            [CardOf("weg canary-start"), CardOf("canary-hint-1"), CardOf("withdrawn"), CardOf("canary-look"), CardOf("canary-start")],
            await all.Vera.CardsAsync()
        );
        await all.Vera.LoseConnectionAsync();
        await Assertions.Expect(all.Vera.Page.Locator("#lost strong")).ToHaveTextAsync("Geen verbinding sinds 19:40.");
        Assert.Equal([CardOf("weg canary-start"), CardOf("canary-hint-1")], await all.Vera.CardsAsync());

        await all.ForwardAsync(all.Vera, "canary-hint-1", At("19:40", 40));
        await all.ForwardAsync(all.Vera, "weg canary-start", At("19:40", 40));
        Assert.Equal(["canary-start@1.publish", "canary-look@1.publish"], all.Vera.Taps);
        await StandInAsync("19:41", "canary-hint-1");
        await all.ForwardAsync(all.Hanna, "withdrawn", At("19:41", 20), looksFirst: true);
    }

    /// <summary>Ten minutes later her taps are sent, once and in order; she sees who else did it, and what is newest now.</summary>
    private async Task ComeBackAsync()
    {
        await PlayUsualAsync("19:50", "canary-hint-2", veraTaps: false);
        await all.LookAsync(all.Vera, At("19:50", 35));
        await all.Vera.FindConnectionAsync();
        Assert.Equal(["canary-hint-1@1.publish", "canary-start@1.retract"], all.Vera.Taps.Skip(2));
        await Assertions.Expect(all.Vera.Card(CardOf("canary-hint-1"))).ToContainTextAsync("Al doorgestuurd door Hanna, 19:41");
        await Assertions.Expect(all.Vera.Card(CardOf("withdrawn"))).ToContainTextAsync("Al doorgestuurd door Hanna, 19:41");
        await Assertions.Expect(all.Vera.Card(CardOf("weg canary-start"))).ToContainTextAsync("Al verwijderd door Vera, 19:50");
        var tasks = all.Note(all.Vera, await all.Vera.TasksAsync(), At("19:50", 35));
        Assert.Equal(["canary-hint-2"], tasks.Select(task => task.Name));
        await all.ForwardAsync(all.Vera, "canary-hint-2", At("19:50", 40));

        await all.LookAsync(At("19:50", 55));
        await all.LookAsync(At("19:51", 0));
        Assert.Equal(5, all.Vera.Taps.Count);
    }

    /// <summary>Nobody does Silvia's second hint: with the third it says so, on her page and on the stand-in's.</summary>
    private async Task GoStaleAsync()
    {
        await PlayUsualAsync("20:00", "canary-hint-3", veraTaps: true);
        Assert.True(await all.Silvia.SaysVoidAsync(CardOf("canary-hint-2")));
        var card = all.Hanna.Card(CardOf("canary-hint-2"));
        await Assertions.Expect(card.Locator(".standing")).ToHaveTextAsync("Niet meer doorsturen");
        await Assertions.Expect(card.Locator(".words")).ToHaveCountAsync(0);
        await StandInAsync("20:01", "canary-hint-3");

        await all.LookAsync(At("20:01", 20));
        foreach (
            var message in (string[])["canary-start", "weg canary-start", "withdrawn", "canary-look", "canary-hint-1", "canary-hint-3"]
        )
            await Assertions.Expect(all.Wil.Card(CardOf(message)).Locator(".receipts")).ToHaveTextAsync("24 van 24 groepen");
        await Assertions.Expect(all.Wil.Card(CardOf("canary-hint-2")).Locator(".receipts")).ToHaveTextAsync("23 van 24 groepen");
    }

    /// <summary>Each message once, in the words that were rendered for it, but for what was deleted and what nobody did.</summary>
    private void ReadChats()
    {
        string[] messages = ["canary-look", "withdrawn", "canary-hint-1", "canary-hint-2", "canary-hint-3"];
        foreach (var group in Enumerable.Range(1, Groups).Select(number => $"g{number}"))
        {
            var there = messages.Where(message => (message, group) is not ("canary-hint-2", SilviasGroup));
            Assert.Equal(there.Select(message => all.WordsOf(message, group)).Order(), all.Chats.In(group).Order());
        }
    }

    private static IEnumerable<string> Sightings() =>
        [
            .. Lines("19:30:00 canary-start", Asked),
            "19:31:00 canary-start Hanna",
            .. Lines("19:35:00 canary-look", Asked),
            "19:36:00 canary-look Hanna",
            .. Asked.SelectMany(name => Lines("19:39:00 weg canary-start", [name]).Concat(Lines("19:39:00 withdrawn", [name]))),
            "19:39:00 weg canary-start Hanna",
            .. Lines("19:40:00 canary-hint-1", Asked),
            "19:40:00 withdrawn Hanna",
            "19:41:00 canary-hint-1 Hanna",
            .. Lines("19:50:00 canary-hint-2", Asked.Except(["Vera"])),
            "19:50:35 canary-hint-2 Vera",
            "19:51:00 canary-hint-2 Hanna",
            .. Lines("20:00:00 canary-hint-3", Asked),
            "20:01:00 canary-hint-3 Hanna",
        ];

    private static IEnumerable<string> Lines(string start, IEnumerable<string> names) => names.Select(name => $"{start} {name}");

    private static IEnumerable<string> Taps() =>
        [
            .. Usual("19:30", "canary-start", $"19:30:10 canary-start Vera {VerasGroup}"),
            $"19:31:10 canary-start Hanna {SilviasGroup}",
            .. Usual("19:35", "canary-look", $"19:35:10 canary-look Vera {VerasGroup}"),
            $"19:36:10 canary-look Hanna {SilviasGroup}",
            .. Usual("19:39", "weg canary-start"),
            $"19:39:30 weg canary-start Hanna {SilviasGroup}",
            .. Others.Select((name, index) => $"19:39:35 withdrawn {name} g{index + 15}"),
            "19:39:35 withdrawn Wil g1,g2,g3,g4,g5",
            "19:39:40 withdrawn Wil g6,g7,g8,g9,g10",
            "19:39:45 withdrawn Wil g11,g12",
            .. Usual("19:40", "canary-hint-1"),
            $"19:41:10 canary-hint-1 Hanna {VerasGroup},{SilviasGroup}",
            $"19:41:20 withdrawn Hanna {VerasGroup},{SilviasGroup}",
            .. Usual("19:50", "canary-hint-2"),
            $"19:50:35 weg canary-start Vera {VerasGroup}",
            $"19:50:40 canary-hint-2 Vera {VerasGroup}",
            .. Usual("20:00", "canary-hint-3", $"20:00:10 canary-hint-3 Vera {VerasGroup}"),
            $"20:01:10 canary-hint-3 Hanna {SilviasGroup}",
        ];

    /// <summary>What the ten and Wil tap for each message.</summary>
    private static IEnumerable<string> Usual(string minute, string message, params IEnumerable<string> vera) =>
        [
            .. Others.Select((name, index) => $"{minute}:05 {message} {name} g{index + 15}"),
            $"{minute}:10 {message} Wil g1,g2,g3,g4,g5",
            .. vera,
            $"{minute}:20 {message} Wil g6,g7,g8,g9,g10",
            $"{minute}:30 {message} Wil g11,g12",
        ];
}
