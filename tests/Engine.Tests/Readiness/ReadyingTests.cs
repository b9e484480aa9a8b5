using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Tests.Live;

namespace FeedGame.Engine.Tests.Readiness;

/// <summary>Ticking off, going on without, and the gate before arming.</summary>
public sealed class ReadyingTests
{
    [Theory]
    [InlineData(null, "12:00")]
    [InlineData("11:45", "11:45")]
    [InlineData("2026-09-26 09:30", "09:30")]
    [InlineData("2026-09-26T09:30", "09:30")]
    public void A_tick_has_the_time_that_the_person_says(string? text, string at) => Assert.Equal(TestPlans.At(at), Ticked(text).At);

    [Fact]
    public void A_time_that_is_still_to_come_today_was_yesterday() => Assert.Equal(TestPlans.At("23:00").AddDays(-1), Ticked("23:00").At);

    [Fact]
    public void What_is_no_time_and_what_is_not_for_ticking_are_refused()
    {
        var evening = new TestEvening(TestPlans.Usual());
        Assert.Equal(Refusals.NoSuchTime("vanmiddag"), evening.Refused("12:00", new Command.Ready(ReadyItem.Letter, At: "vanmiddag")));
        Assert.Equal(Refusals.NotForTicking(ReadyItem.Channels), evening.Refused("12:00", new Command.Ready(ReadyItem.Channels)));
    }

    [Fact]
    public void A_tick_can_be_taken_back()
    {
        var evening = new TestEvening(TestPlans.Usual()).Do("12:00", new Command.Ready(ReadyItem.Letter));
        Assert.Empty(evening.Do("12:01", new Command.Ready(ReadyItem.Letter, TakenBack: true)).State.Ready.Notes);
        Assert.Empty(
            Assert.IsType<CommandDecision.Accepted>(evening.Ask("12:02", new Command.Ready(ReadyItem.Letter, TakenBack: true))).Facts
        );
    }

    [Fact]
    public void The_journal_reads_the_same_and_holds_no_name_and_no_word()
    {
        var evening = new TestEvening(TestPlans.Usual())
            .Do("12:00", new Command.Ready(ReadyItem.Number, "p7", "11:30", "Nam meteen op"))
            .Do("12:01", new Command.Override("Het mag van de baas") { Items = [ReadyItem.Letter, ReadyItem.Channels] });
        var lines = evening.Journal.Select(entry => (EventNames.Of(entry.Event), EventJson.Write(entry.Event))).ToList();
        var read = evening.Journal.Zip(lines, (entry, line) => entry with { Event = EventJson.Read(line.Item1, line.Item2) });
        Assert.Equivalent(evening.State, Fold.All(read), strict: true);
        Assert.DoesNotContain("meteen", string.Concat(lines), StringComparison.Ordinal);
        Assert.DoesNotContain("baas", string.Concat(lines), StringComparison.Ordinal);
        Assert.Contains("\"doneBy\":\"p7\"", lines[0].Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shut_gate_refuses_arming_and_starting_with_every_line_and_opens_by_an_override_or_a_tick()
    {
        await using var evening = await GatedAsync();
        var arm = Assert.IsType<CommandDecision.Refused>(await SayAsync(evening, new Command.Arm()));
        Assert.Equal(arm, await SayAsync(evening, new Command.Start("youth")));
        Assert.Equal(2, arm.Why.Nl.Split('\n').Length);
        await evening.DoAsync(new Command.Ready(ReadyItem.Letter));
        Assert.Single(Assert.IsType<CommandDecision.Refused>(await SayAsync(evening, new Command.Arm())).Why.Nl.Split('\n'));
        await evening.DoAsync(new Command.Override("Het mag."));
        Assert.Equal([ReadyItem.Insurance], Assert.Single(evening.State.Ready.Overrides).Items);
        await evening.DoAsync(new Command.Arm());
        Assert.Equal(GameStatus.Armed, evening.State.Status);
    }

    [Fact]
    public async Task Nothing_red_is_nothing_to_override()
    {
        await using var evening = new Evening(TestPlans.Usual(), new FakeChannel("x"), new FakeChannel("church"));
        await evening.BeginAsync();
        Assert.Equal(
            Refusals.NothingToOverride,
            Assert.IsType<CommandDecision.Refused>(await SayAsync(evening, new Command.Override("Zomaar"))).Why
        );
    }

    [Fact]
    public async Task The_gate_is_asked_before_arming_only_and_only_for_who_may()
    {
        await using var evening = await GatedAsync();
        await evening.DoAsync(new Command.Override("Het mag."));
        await evening.DoAsync(new Command.Arm());
        evening.Blocking = null;
        await evening.DoAsync(new Command.Start());
        await using var other = await GatedAsync();
        other.Blocking = (_, _) => throw new InvalidOperationException("Not to be asked.");
        Assert.IsType<CommandDecision.Refused>(await SayAsync(other, new Command.Arm(), Role.RolePlayer));
    }

    [Fact]
    public async Task The_name_of_who_did_it_is_no_part_of_the_journal()
    {
        await using var evening = await GatedAsync();
        await evening.DoAsync(new Command.Ready(ReadyItem.Number, "Bert van Dam"));
        var by = evening.State.Ready.Notes[ReadyItem.Number].By;
        Assert.Equal(("p1", "Bert van Dam"), (by, evening.Engine.PersonName("testdorp", by)));
    }

    private static ReadyNote Ticked(string? at) =>
        new TestEvening(TestPlans.Usual()).Do("12:00", new Command.Ready(ReadyItem.Number, At: at)).State.Ready.Notes[ReadyItem.Number];

    private static Task<CommandDecision> SayAsync(Evening evening, Command command, Role role = Role.Controller) =>
        evening.Engine.CommandAsync("testdorp", command, new Actor("anna", role), TestContext.Current.CancellationToken);

    /// <summary>Letter and insurance are asked for.</summary>
    private static async Task<Evening> GatedAsync()
    {
        var evening = new Evening(TestPlans.Usual(), new FakeChannel("x"), new FakeChannel("church"))
        {
            Blocking = (_, state) => [.. new[] { ReadyItem.Letter, ReadyItem.Insurance }.Where(item => Blocks(state, item)).Select(Red)],
        };
        await evening.BeginAsync();
        return evening;
    }

    private static bool Blocks(GameState state, ReadyItem item) => !state.Ready.Notes.ContainsKey(item) && !state.Ready.IsOverridden(item);

    private static ReadyLine Red(ReadyItem item) => new(item, ReadyLight.Red, new LocalText("nog niet.", "not yet."), []);
}
