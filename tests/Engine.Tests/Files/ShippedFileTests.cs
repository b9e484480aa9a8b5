using System.Text.RegularExpressions;
using FeedGame.Engine.Files;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Files;

/// <summary>The shipped evening is the example everybody copies: it must read well and keep the rules of the game.</summary>
public sealed partial class ShippedFileTests
{
    private static readonly PlanReading Reading = PlanReader.Read(
        Repo.Config("games", "zevenhuizen.yaml"),
        new PlanContext(new HashSet<string>(StringComparer.Ordinal) { "x" })
    );

    private static Game Zevenhuizen => Reading.Plan!.Game;

    [Fact]
    public void Zevenhuizen_reads_without_a_remark()
    {
        var remarks = string.Join('\n', Reading.Problems.Concat(Reading.Warnings).Select(problem => problem.In("en")));
        Assert.True(remarks.Length == 0, remarks);
        Assert.NotNull(Reading.Plan);
        Assert.NotEmpty(Reading.People);
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
    public void Each_scenario_has_six_hints_a_contingency_and_both_endings()
    {
        foreach (var scenario in Zevenhuizen.Rounds.Select(round => round.Scenario))
        {
            Assert.Equal(6, scenario.Hints);
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
            Assert.Equal(3, scenario.Description.Count);
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

    /// <summary>On X the frame leaves the author about 120 characters.</summary>
    [Fact]
    public void Every_message_leaves_room_for_label_and_report_number()
    {
        var messages = Reading.Plan!.Injects.Select(planned => planned.Inject).OfType<Inject.Message>();
        Assert.All(
            messages.SelectMany(message => new[] { message.Text.Nl, message.Text.En! }),
            text => Assert.InRange(Length(text), 1, 120)
        );
    }

    [Fact]
    public void Youth_is_spoken_to_as_je_and_adults_as_u()
    {
        foreach (var round in Zevenhuizen.Rounds)
        {
            // What a player asks the role-player, a grown-up stranger, is polite in both tracks.
            var spoken = round.Scenario.Injects.Select(inject => Question().Replace(inject.Text.Nl, ""));
            var other = round.Scenario.Track == Track.Youth ? Polite() : Familiar();
            Assert.All(spoken, text => Assert.DoesNotMatch(other, text));
        }
    }

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
