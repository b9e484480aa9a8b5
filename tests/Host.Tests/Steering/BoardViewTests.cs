using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Feed;
using FeedGame.Host.Steering;

namespace FeedGame.Host.Tests.Steering;

/// <summary>What the board knows, without a page around it.</summary>
public sealed class BoardViewTests
{
    private const string Youth = "jeugd";

    [Fact]
    public async Task Channels_that_get_the_same_stand_together_with_the_next_three()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        var next = Assert.Single(evening.View.Next);
        Assert.Equal(["x", "bluesky", "groepen"], next.Channels);
        Assert.Equal(["hint 2", "hint 3", "hint 4"], next.Lines.Select(line => line.Name.Nl));
        Assert.Equal([10, 13, 16], next.Lines.Select(line => (line.At!.Value - BoardEvening.Start).TotalMinutes));
        Assert.StartsWith("Hint 2 van 6: Een kat zit graag", next.Lines[0].Words, StringComparison.Ordinal);
        Assert.StartsWith("Een kat zit graag", next.Lines[0].Own, StringComparison.Ordinal);
        Assert.Equal(BoardEvening.Start.AddMinutes(10), evening.View.NextAt);
    }

    [Fact]
    public async Task A_channel_that_is_behind_shows_what_it_waits_with_first()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        evening.Network.Trouble = new PublishOutcome.Blocked("De sleutel is verlopen.");
        await evening.PlayToAsync(TimeSpan.FromMinutes(11));
        var view = evening.View;
        Assert.Equal(
            [
                ["x", "groepen"],
                ["bluesky"],
            ],
            view.Next.Select(list => list.Channels.ToArray())
        );
        Assert.Equal(["hint 2", "hint 3", "hint 4"], view.Next[1].Lines.Select(line => line.Name.Nl));
        Assert.Equal([true, false, false], view.Next[1].Lines.Select(line => line.Waits));
        var channel = view.Channels.Single(line => line.Name == "bluesky");
        Assert.Equal(("De sleutel is verlopen.", 1, false), (channel.Blocked, channel.Waiting, channel.Healthy));
    }

    [Fact]
    public async Task The_board_says_who_of_the_team_saw_what_was_done()
    {
        await using var evening = await BoardEvening.BeginAsync();
        Assert.Null(evening.View.Team);
        await evening.PlayToAsync(TimeSpan.FromSeconds(90));
        await evening.DoAsync(new Command.Pause());
        var number = (int)evening.View.Team!.Notice.Number;
        await evening.Engine.CommandAsync(
            BoardEvening.Game,
            new Command.SeeNotice(number),
            new Actor("dirk", Role.RolePlayer),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            [(Role.RolePlayer, true), (Role.Desk, false), (Role.Relay, false)],
            evening.View.Team!.Seen.Select(seen => (seen.Role, seen.At is not null))
        );
    }

    [Fact]
    public async Task What_is_out_says_where_and_how_late_and_to_how_many_groups()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromSeconds(90));
        var task = evening.Engine.RelayTasks(BoardEvening.Game)[0];
        await evening.DoAsync(new Command.Forward([task.Groups[0].Delivery], Done: true), "Rita");
        var start = evening.View.Out.Single(line => line.Name.Nl == "start");
        var words = new SteerWords(FeedWords.Dutch);
        Assert.Equal(
            ["x: geplaatst", "bluesky: geplaatst", "groepen: 1 van 3 groepen"],
            start.Channels.Select(channel => $"{channel.Name}: {words.Of(channel)}")
        );
        Assert.Equal([null, null, "1:30 te laat"], start.Channels.Select(words.Lateness));
        Assert.Equal(["good", "good", "warn"], start.Channels.Select(SteerWords.Tone));
        Assert.True(start is { Shown: true, CanMend: true });
    }

    [Fact]
    public async Task What_nobody_knows_waits_for_a_person_with_its_words()
    {
        await using var evening = await BoardEvening.BeginAsync();
        evening.Network.Trouble = new PublishOutcome.Unknown("no answer");
        await evening.PlayToAsync(TimeSpan.FromSeconds(30));
        var unknown = Assert.Single(evening.View.Unknown);
        Assert.Equal(("bluesky", "start"), (unknown.Delivery.Channel, unknown.Name.Nl));
        Assert.StartsWith("De boef loopt in het dorp!", unknown.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_passed_during_a_pause_is_held_one_by_one()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await evening.DoAsync(new Command.Pause());
        await evening.PlayToAsync(TimeSpan.FromMinutes(14));
        Assert.Equal((BoardState.Paused, GameStatus.Paused), (evening.View.Standing, evening.View.Status));
        await evening.DoAsync(new Command.Resume(ResumeMode.Ask));
        Assert.Equal(
            ["hint 2", "hint 3"],
            evening.View.Held.Where(line => line.Name.Nl.StartsWith("hint", StringComparison.Ordinal)).Select(line => line.Name.Nl)
        );
    }

    [Fact]
    public async Task A_cue_is_there_to_be_told_until_somebody_has()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(1));
        var cue = evening.View.Cues.Single(cue => cue.Inject.Round == Youth);
        Assert.Equal((new InjectId(Youth, "seintje-start"), CueFor.RolePlayer, BoardEvening.Start), (cue.Inject, cue.For, cue.At));
        await evening.DoAsync(new Command.ReadCue(cue.Inject));
        Assert.DoesNotContain(evening.View.Cues, line => line.Inject.Round == Youth);
    }

    [Fact]
    public async Task Each_round_offers_what_can_be_done_with_it_now()
    {
        await using var evening = await BoardEvening.BeginAsync(armed: false);
        Assert.Equal([(true, false, false), (false, false, false)], Moves(evening));
        await evening.DoAsync(new Command.Arm());
        Assert.Equal([(true, false, false), (false, false, false)], Moves(evening));
        await evening.PlayToAsync(TimeSpan.FromMinutes(1));
        Assert.Equal([(false, false, false), (false, false, false)], Moves(evening));
        Assert.True(evening.View.Rounds[0].IsOn);
        await evening.DoAsync(new Command.Found());
        Assert.Equal([(false, true, true), (true, false, false)], Moves(evening));
        await evening.DoAsync(new Command.OffStreet());
        Assert.Equal([(false, true, false), (true, false, false)], Moves(evening));
    }

    [Fact]
    public async Task The_last_acts_tell_who_did_what_and_not_what_went_by_itself()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await evening.DoAsync(new Command.Skip(new InjectId(Youth, "hint-3")), "Bram");
        await evening.DoAsync(new Command.Cadence(Youth, new CadenceChange.Factor(0.75)));
        await evening.DoAsync(new Command.Report(), "Carla");
        Assert.Equal(
            ["Carla: +1 melding", "Els: tempo veranderd", "Bram: hint 3 overgeslagen", "Els: spel klaargezet"],
            evening.View.Acts.Select(act => $"{act.Who}: {act.What.Nl}")
        );
    }

    [Fact]
    public async Task Words_are_shown_as_each_channel_would_get_them_with_what_they_take()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        var look = evening.Desk.Look(BoardEvening.Game, "say-form", "De prijs ligt klaar in {meeting_point}.", null)!;
        Assert.Equal(["x", "bluesky", "groepen"], look.Preview.Posts.Select(post => post.Channel));
        var post = look.Preview.Posts[1];
        Assert.StartsWith(
            "SPELBERICHT · Boef in de Wijk Zevenhuizen · ronde 1 · 19:39\nDe prijs ligt klaar in het dorpshuis.",
            post.Text,
            StringComparison.Ordinal
        );
        Assert.Equal((post.Text.Length, 300, 0), (post.Use.Used, post.Use.Max, post.Problems.Count));
        await evening.DoAsync(new Command.Say("De prijs ligt klaar in {meeting_point}."));
        var pending = Assert.Single(evening.View.Pending);
        Assert.Equal(("bericht", "Els"), (pending.Name.Nl, pending.Who));
        await evening.PassAsync(TimeSpan.FromSeconds(8));
        Assert.Equal(post.Text, evening.Network.Posts[^1]);
        var longer = evening.Desk.Look(BoardEvening.Game, "say-form", new string('a', 400), null)!.Preview.Posts[1];
        Assert.Equal("text-length", Assert.Single(longer.Problems).Rule);
    }

    [Fact]
    public async Task A_tempo_is_looked_at_without_changing_anything()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        var before = evening.State;
        var tempo = evening.Desk.Page(BoardEvening.Game, FeedWords.Dutch, "x0.5")!.Tempo!;
        Assert.Equal(BoardEvening.Start.AddMinutes(9.5), tempo.Steps[0].New);
        Assert.Same(before, evening.State);
        Assert.Null(evening.Desk.Page(BoardEvening.Game, FeedWords.Dutch, "faster")!.Tempo);
    }

    [Fact]
    public async Task A_stop_tells_who_agreed_to_go_on_and_how_much_can_be_taken_back()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await evening.DoAsync(new Command.Stop(), "Carla");
        await evening.DoAsync(new Command.Resume(ResumeMode.Ask), "Bram");
        var stop = evening.View.Stop!;
        Assert.Equal((false, true, "Bram", 2), (stop.Real, stop.Agreed, stop.AgreedBy, stop.Offered));
        Assert.Equal(BoardState.Stopped, evening.View.Standing);
    }

    [Fact]
    public async Task A_message_is_held_back_let_go_and_exchanged_with_the_next()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        var first = evening.View.Next[0].Lines[0];
        Assert.Equal((true, new InjectId(Youth, "hint-3")), (first.CanHold, first.SwapWith));
        await evening.DoAsync(new Command.Hold(first.Inject));
        var held = Assert.Single(evening.View.Held);
        Assert.Equal((first.Inject, true), (held.Inject, held.CanRelease));
        await evening.DoAsync(new Command.Release(first.Inject));
        Assert.Empty(evening.View.Held);
        await evening.DoAsync(new Command.Swap(first.Inject, first.SwapWith!.Value));
        Assert.Equal(["hint 3", "hint 2"], evening.View.Next[0].Lines.Take(2).Select(line => line.Name.Nl));
        Assert.Equal("Els: berichten gewisseld", evening.View.Acts.Select(act => $"{act.Who}: {act.What.Nl}").First());
    }

    [Fact]
    public async Task Who_asks_for_help_is_there_to_be_called()
    {
        await using var evening = await BoardEvening.BeginAsync();
        await evening.PlayToAsync(TimeSpan.FromMinutes(9));
        await evening.DoAsync(new Command.Help(Youth), "Dirk", Role.RolePlayer);
        Assert.Equal(new CareLine(true, 1, BoardEvening.Start.AddMinutes(9)), Assert.Single(evening.View.Cares));
        Assert.NotNull(evening.View.Stop);
    }

    private static IEnumerable<(bool Start, bool Reopen, bool OnStreet)> Moves(BoardEvening evening) =>
        evening.View.Rounds.Select(round => (round.CanStart, round.CanReopen, round.OnStreet));
}
