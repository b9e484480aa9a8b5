using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Host.Tests.Relay;

/// <summary>What another channel could not do, on the pages of those who forward.</summary>
public sealed class HandedOverTests
{
    private const string OnX = "jeugd/canary-start@1.publish.x";
    private const string How = "Plaats dit met de hand op x. Verander niets aan de tekst.";

    [Fact]
    public async Task The_stand_in_and_the_liaison_are_asked_and_nobody_else()
    {
        await using var evening = await HandedOverAsync();
        var (rita, sam) = (evening.Link("Rita", "groepen:g1"), evening.Link("Sam", "groepen:g2"));
        var (hanna, lies) = (evening.Link("Hanna", "groepen stand-in"), evening.Link("Lies"));
        Assert.DoesNotContain(How, await evening.PageAsync(rita), StringComparison.Ordinal);
        Assert.DoesNotContain(How, await evening.PageAsync(sam), StringComparison.Ordinal);
        Assert.Contains(How, await evening.PageAsync(hanna), StringComparison.Ordinal);
        Assert.Contains(How, await evening.PageAsync(lies), StringComparison.Ordinal);
        // There is one place to post it, and nothing to choose.
        Assert.DoesNotContain("0 van 1 groepen", await evening.PageAsync(hanna), StringComparison.Ordinal);

        // Nor does a tap count that their page never offered.
        using var other = await evening.TapAsync(rita, "done", OnX);
        Assert.Equal(DeliveryState.Accepted, StateOf(evening));
        using var tapped = await evening.TapAsync(hanna, "done", OnX);
        Assert.Equal(DeliveryState.Published, StateOf(evening));
        Assert.Contains("Al doorgestuurd door Hanna, 19:30", await evening.PageAsync(lies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nobody_keeps_the_overview_everybody_is_asked_and_again_when_the_stand_ins_link_is_taken_back()
    {
        await using var evening = await HandedOverAsync();
        var rita = evening.Link("Rita", "groepen:g1");
        Assert.Contains(How, await evening.PageAsync(rita), StringComparison.Ordinal);
        evening.Link("Hanna", "groepen stand-in");
        Assert.DoesNotContain(How, await evening.PageAsync(rita), StringComparison.Ordinal);
        evening.Engine.Links.Revoke(RelayEvening.Game, evening.Engine.PersonId(RelayEvening.Game, "Hanna"), "relay");
        Assert.Contains(How, await evening.PageAsync(rita), StringComparison.Ordinal);
    }

    private static DeliveryState StateOf(RelayEvening evening) =>
        evening.Engine.State(RelayEvening.Game)!.Deliveries[DeliveryKey.Parse(OnX)].State;

    /// <summary>X does not answer, nobody can tell whether it landed, and the controller hands it over.</summary>
    private static async Task<RelayEvening> HandedOverAsync()
    {
        var evening = await RelayEvening.BeginAsync(x: new RelayTellerTests.Bell { Broken = true });
        await evening.PlayToAsync(TimeSpan.FromSeconds(10));
        await evening.DoAsync(new Command.HandOver(DeliveryKey.Parse(OnX)));
        return evening;
    }
}
