using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Tests.Erasure;

/// <summary>One person asks to be forgotten, also while a game is on (PRODUCT rule 10).</summary>
public sealed class EraseTests : IAsyncLifetime
{
    private readonly StoredEvening evening = new(TestPlans.Plan(TestPlans.Game(TestPlans.Hint("hint-1", "5m"))));

    public async ValueTask InitializeAsync()
    {
        await evening.BeginAsync();
        await evening.SayAsync("Anna", new Command.Arm());
        await evening.SayAsync("Bramplant", new Command.Note("Een notitie van mij"));
        await evening.SayAsync("Anna", new Command.Note("Afgesproken met bramplant"));
        await evening.SayAsync("Anna", new Command.Note("Afgesproken met Carla"));
    }

    public ValueTask DisposeAsync() => evening.DisposeAsync();

    [Fact]
    public async Task The_name_and_what_mentions_it_go_and_the_rest_stays()
    {
        var person = evening.Engine.PersonId(evening.Game, "Bramplant");
        var erased = Assert.Single(await evening.Engine.EraseAsync("bramplant", "Anna", TestContext.Current.CancellationToken));
        Assert.Equal((evening.Game, 1, 0), (erased.Game, erased.Texts, erased.Left.Count));
        Assert.Null(evening.Engine.PersonName(evening.Game, person));
        Assert.Empty(evening.OnDisk(["Bramplant", "bramplant"]));
        Assert.Equal(["Carla", "Een notitie van mij"], evening.OnDisk(["Carla", "Een notitie van mij"]));
        Assert.True(evening.Verifies);
    }

    /// <summary>Whoever comes next must not be held for what the forgotten one did.</summary>
    [Fact]
    public async Task Their_id_is_never_used_again()
    {
        var person = evening.Engine.PersonId(evening.Game, "Bramplant");
        await evening.Engine.EraseAsync("Bramplant", "Anna", TestContext.Current.CancellationToken);
        Assert.NotEqual(person, evening.Engine.PersonId(evening.Game, "Dirk"));
        Assert.NotEqual(person, evening.Engine.PersonId(evening.Game, "Bramplant"));
    }

    [Fact]
    public async Task Words_that_still_go_out_are_left_and_named()
    {
        var inject = new InjectId("youth", "hint-1");
        Assert.IsType<CommandDecision.Accepted>(await evening.SayAsync("Anna", new Command.Edit(inject, "Bramplant staat op de hoek.")));
        var erased = Assert.Single(await evening.Engine.EraseAsync("Bramplant", "Anna", TestContext.Current.CancellationToken));
        Assert.Equal([inject], erased.Left);
        Assert.Equal(["Bramplant staat"], evening.OnDisk(["Bramplant staat"]));
    }

    [Fact]
    public async Task Nobody_of_that_name_is_nothing_to_erase() =>
        Assert.Empty(await evening.Engine.EraseAsync("Bram", "Anna", TestContext.Current.CancellationToken));
}
