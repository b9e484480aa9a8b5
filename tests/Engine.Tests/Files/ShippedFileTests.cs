using System.Text.RegularExpressions;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Files;

/// <summary>The shipped evenings are the examples that everybody copies: they must read well and keep the rules of the game.</summary>
public sealed partial class ShippedFileTests
{
    private static readonly PlanContext Context = new(new HashSet<string>(StringComparer.Ordinal) { "x", "whatsapp" });

    private static readonly PlanReading Reading = Read("zevenhuizen");

    private static readonly IReadOnlyList<Scenario> Kit =
    [
        .. Directory
            .GetFiles(Repo.Config("scenarios"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => PlanReader.ReadScenario(file, Context).Scenario!),
    ];

    private static Game Zevenhuizen => Reading.Plan!.Game;

    [Theory]
    [InlineData("zevenhuizen")]
    [InlineData("kaag-en-braassem")]
    [InlineData("veenendaal")]
    public void A_shipped_game_reads_without_a_remark(string game)
    {
        var reading = Read(game);
        var remarks = string.Join('\n', reading.Problems.Concat(reading.Warnings).Select(problem => problem.In("en")));
        Assert.True(remarks.Length == 0, remarks);
        Assert.Equal(game, reading.Plan!.Game.Id);
        Assert.Contains(reading.People, person => person.Role == Duty.Controller);
    }

    /// <summary>Three for youth and three for adults, as the players of Zevenhuizen had (A3).</summary>
    [Fact]
    public void The_kit_has_three_scenarios_for_each_track()
    {
        Assert.Equal(3, Kit.Count(scenario => scenario.Track == Track.Youth));
        Assert.Equal(3, Kit.Count(scenario => scenario.Track == Track.Adult));
    }

    /// <summary>The evening of 2017 was unannounced to members of the groups; ours never is (PRODUCT, three real evenings).</summary>
    [Fact]
    public void Veenendaal_is_called_an_exercise_and_starts_by_tap()
    {
        var game = Read("veenendaal").Plan!.Game;
        Assert.Equal(ExerciseLabel.Oefening, game.Label);
        Assert.All(game.Rounds, round => Assert.Equal(StartBy.Tap, round.StartBy));
    }

    [Fact]
    public void Kaag_en_Braassem_reaches_each_village_by_the_admin_of_its_group()
    {
        var channel = Assert.Single(Read("kaag-en-braassem").Plan!.Game.Channels);
        Assert.Equal(
            ["roelofarendsveen", "oude-wetering", "leimuiden", "woubrugge", "hoogmade", "rijpwetering"],
            channel.Groups.Select(group => group.Id)
        );
    }

    [Fact]
    public void Zevenhuizen_has_a_youth_round_and_then_one_for_adults_and_ends_by_itself()
    {
        Assert.Equal([Track.Youth, Track.Adult], Zevenhuizen.Rounds.Select(round => round.Scenario.Track));
        Assert.Equal([new TimeOnly(19, 30), new TimeOnly(20, 15)], Zevenhuizen.Rounds.Select(round => round.StartAt));
        Assert.All(Zevenhuizen.Rounds, round => Assert.Equal(StartBy.Clock, round.StartBy));
        Assert.All(Zevenhuizen.Rounds, round => Assert.Equal(TimeSpan.FromMinutes(5), round.OffStreetAfter));
    }

    [Fact]
    public void Each_scenario_has_a_ladder_of_hints_a_contingency_and_both_endings()
    {
        foreach (var scenario in Kit)
        {
            Assert.InRange(scenario.Hints, 5, 6);
            Assert.InRange(scenario.Injects.OfType<Inject.Message>().Count(), 10, 15);
            Assert.Equal(
                [InjectKind.Hint, InjectKind.Cue],
                scenario.Injects.Where(inject => inject.Contingency).Select(inject => inject.Kind)
            );
            Assert.Equal(["te-stil", "te-makkelijk", "niet-gevonden"], scenario.Rules.Select(rule => rule.Id));
            Assert.All(scenario.Rules, rule => Assert.False(rule.Acts));
            Assert.Single(scenario.Injects, inject => inject.Kind == InjectKind.Found);
            Assert.Single(scenario.Injects, inject => inject.Kind == InjectKind.TimeOut);
            Assert.Equal(
                [CueFor.RolePlayer, CueFor.Controller],
                scenario.Injects.OfType<Inject.Cue>().Select(cue => cue.For).Distinct().Order()
            );
            Assert.InRange(scenario.Description.Count, 3, 4);
        }
    }

    [Fact]
    public void Every_ending_says_stop_or_done_the_time_and_the_lesson()
    {
        var endings = Reading.Plan!.Injects.Select(planned => planned.Inject).Where(inject => inject.Timing is Timing.OnOutcome).ToList();
        Assert.Equal(5, endings.Count);
        Assert.All(endings, inject => Assert.Contains("{time}", inject.Text.Nl, StringComparison.Ordinal));
        Assert.All(endings, inject => Assert.Contains("Spreek niemand aan en bel 112.", inject.Text.Nl, StringComparison.Ordinal));
        Assert.All(endings, inject => Assert.Contains("Speak to nobody and call 112.", inject.Text.En, StringComparison.Ordinal));
    }

    /// <summary>On X the frame leaves the author about 120 characters, and any town may play a scenario there.</summary>
    [Fact]
    public void Every_message_leaves_room_for_label_and_report_number()
    {
        var messages = Reading.Plan!.Injects.Select(planned => planned.Inject).Concat(Kit.SelectMany(scenario => scenario.Injects));
        Assert.All(
            messages.OfType<Inject.Message>().SelectMany(message => new[] { message.Text.Nl, message.Text.En! }),
            text => Assert.InRange(Length(text), 1, 120)
        );
    }

    [Fact]
    public void Youth_is_spoken_to_as_je_and_adults_as_u()
    {
        foreach (var scenario in Kit)
        {
            // What a player asks the role-player, a grown-up stranger, is polite in both tracks; a cue is for the role-player.
            var spoken = scenario.Injects.OfType<Inject.Message>().Select(inject => Question().Replace(inject.Text.Nl, ""));
            var other = scenario.Track == Track.Youth ? Polite() : Familiar();
            Assert.All(spoken, text => Assert.DoesNotMatch(other, text));
        }
    }

    private static PlanReading Read(string game) => PlanReader.Read(Repo.Config("games", $"{game}.yaml"), Context);

    private static int Length(string text) =>
        text.Replace("{time}", "20:12", StringComparison.Ordinal)
            .Replace("{place}", Zevenhuizen.Place, StringComparison.Ordinal)
            .Replace("{meeting_point}", Zevenhuizen.MeetingPoint, StringComparison.Ordinal)
            .Length;

    [GeneratedRegex("“[^”]*”", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Question();

    [GeneratedRegex(@"\b(?:u|uw)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Polite();

    [GeneratedRegex(@"\b(?:je|jij|jou|jouw|jullie)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Familiar();
}
