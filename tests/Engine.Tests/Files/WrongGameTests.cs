using FeedGame.Engine.Files;

namespace FeedGame.Engine.Tests.Files;

/// <summary>One line per mistake in a game: what is written instead of what, the rule, its place, and words of the remedy.</summary>
public sealed class WrongGameTests
{
    [Theory]
    [InlineData("place: Dorp", "plase: Dorp", "unknown-key", 2, 1, "Did you mean “place”?")]
    [InlineData("place: Dorp\n", "", "missing-key", 1, 1, "“place” is missing")]
    [InlineData("place: Dorp", "place: Dorp\nplace: Stad", "duplicate-key", 3, 1, "“place” is on line 2 already")]
    [InlineData("id: dorp", "id: Het Dorp", "bad-id", 1, 5, "“Het Dorp” cannot be an id")]
    [InlineData("place: Dorp", "place: [Dorp]", "expected-text", 2, 8, "One value")]
    [InlineData("place: Dorp", "place:", "empty-text", 2, 7, "There is nothing here")]
    [InlineData("date: 2018-09-27", "date: 27-09-2018", "bad-date", 4, 7, "“27-09-2018” is no date. Write year-month-day")]
    [InlineData("date: 2018-09-27", "date: 2018-02-30", "bad-date", 4, 7, "a day that exists")]
    [InlineData("Europe/Amsterdam", "Europe/Amsterdm", "unknown-zone", 3, 7, "Did you mean “Europe/Amsterdam”?")]
    [InlineData("Europe/Amsterdam", "W. Europe Standard Time", "unknown-zone", 3, 7, "Europe/Amsterdam")]
    [InlineData("\"22:00\"", "tien uur", "bad-time", 6, 13, "“tien uur” is no time")]
    [InlineData("\"22:00\"", "\"24:00\"", "bad-time", 6, 13, "“24:00” is no time")]
    [InlineData("\"22:00\"", "\"20:59\"", "latest-end-too-early", 6, 13, "over at 20:59, but round “twee” goes on until 21:00")]
    [InlineData("088 - 27 09 018", "1-1-2", "emergency-number", 7, 16, "“1-1-2” is an emergency or police number")]
    [InlineData("088 - 27 09 018", "088-XXX", "placeholder-number", 7, 16, "“088-XXX” is a placeholder")]
    [InlineData("088 - 27 09 018", "het bureau", "bad-phone", 7, 16, "“het bureau” is no telephone number")]
    [InlineData("SPELBERICHT", "SPELBERIGHT", "bad-word", 8, 8, "Did you mean “SPELBERICHT”?")]
    [InlineData("[x]", "[y, x]", "unknown-channel", 9, 12, "No channel “y” is configured")]
    [InlineData("[x]", "[x, mastodn]", "unknown-channel", 9, 15, "Did you mean “mastodon”?")]
    [InlineData("[x]", "[x, x]", "channel-twice", 9, 15, "“x” is listed twice")]
    [InlineData("[x]", "[x, {mastodon: {amplifies: y}}]", "nothing-to-amplify", 9, 15, "“mastodon” reposts “y”, but no channel")]
    [InlineData("[x]", "[{x: {amplifies: x}}]", "nothing-to-amplify", 9, 12, "“x” reposts “x”, but no channel")]
    [InlineData("[x]", "x", "expected-list", 9, 11, "A list belongs here")]
    [InlineData("[x]", "[{x: {tread: true}}]", "unknown-key", 9, 17, "Did you mean “thread”?")]
    [InlineData("by: clock", "by: clok", "bad-word", 13, 30, "Did you mean “clock”?")]
    [InlineData("at: \"20:30\"", "at: \"19:45\"", "rounds-overlap", 17, 12, "“twee” starts at 19:45, but round “een” goes on until 20:00")]
    [InlineData("at: \"20:30\"", "at: \"18:30\"", "rounds-overlap", 17, 12, "“twee” starts at 18:30")]
    [InlineData("id: twee", "id: een", "duplicate-id", 15, 9, "“een” is used on line 11 already")]
    [InlineData("    start: {at: \"20:30\"}\n", "", "round-without-start", 15, 5, "Round “twee” has no start")]
    [InlineData("start: {at: \"20:30\"}", "start: {at: \"20:30\"}\n    spare: true", "spare-has-start", 17, 12, "Round “twee” is a spare")]
    [InlineData("{at: \"19:30\", by: clock}", "{at: \"19:30\"}\n    spare: yes", "bad-word", 14, 12, "true, false")]
    [InlineData("after 5m", "after five", "bad-off-street", 19, 17, "“after five” is not possible here")]
    [InlineData("at: -7d 10:00", "at: +7m", "bad-game-timing", 21, 22, "“+7m” is no moment of a game")]
    [InlineData("at: -7d 10:00", "at: opproep +3m", "unknown-inject", 21, 22, "Did you mean “oproep”?")]
    [InlineData("at: -7d 10:00", "at: oproep +3m", "circle", 21, 22, "“oproep” waits for “oproep”")]
    [InlineData("at: -7d 10:00, ", "", "missing-time", 21, 5, "needs an “at”")]
    [InlineData("at: -7d 10:00, kind: announcement", "at: -7d 10:00, kind: hint", "bad-word", 21, 39, "announcement, photo, end, cue")]
    [InlineData("at: -7d 10:00, kind: announcement", "at: -7d 10:00, kind: end", "outcome-has-no-time", 21, 22, "Remove “at”")]
    [InlineData("id: oproep", "id: end", "reserved-id", 21, 10, "a message of its own")]
    [InlineData("id: oproep", "id: pause", "reserved-id", 21, 10, "a message of its own")]
    [InlineData("id: oproep", "id: say-3", "reserved-id", 21, 10, "a message of its own")]
    [InlineData("Volgende week!", "'Ronde {round}!'", "unknown-variable", 21, 59, "{round}")]
    [InlineData("Volgende week!", "De boef keert om.", "repeated-text", 11, 52, "networks refuse a repetition")]
    [InlineData("injects:", "texts: {stop: Stop!}\ninjects:", "time-needed", 20, 15, "“stop” must contain {time}")]
    [InlineData("injects:", "texts: {real-incident: {nl: 'Stop {time}', en: Stop}}\ninjects:", "time-needed", 20, 24, "in each language")]
    [InlineData("injects:", "texts: {stopp: 'Stop {time}'}\ninjects:", "bad-word", 20, 9, "Did you mean “stop”?")]
    [InlineData("injects:", "goal: {en: Learning}\ninjects:", "missing-dutch", 20, 7, "The Dutch text is missing")]
    [InlineData("injects:", "goal: Namens de politie!\ninjects:", "spoken-for", 20, 7, "“Namens de politie” speaks for somebody else")]
    [InlineData("injects:", "minimum-gap: een minuut\ninjects:", "bad-duration", 20, 14, "“een minuut” is no length of time")]
    [InlineData("injects:", "approval: yes\ninjects:", "bad-word", 20, 11, "off, required")]
    [InlineData("injects:", "strict: true\ninjects:", "strict-without-approval", 20, 9, "Set approval to required")]
    [InlineData("injects:", "win-rule: first\ninjects:", "bad-word", 20, 11, "first-find")]
    [InlineData(
        "injects:",
        "readiness: {control-room: {by: AB, at: 2018-09-27 18:00}}\ninjects:",
        "missing-key",
        20,
        12,
        "“number-tested”"
    )]
    public void Is_reported_with_its_place_and_a_remedy(string old, string now, string rule, int line, int column, string remedy)
    {
        using var written = new Written();
        var problem = written.InGame(old, now).Problem();
        AssertIs(problem, rule, line, column, remedy);
    }

    [Theory]
    [InlineData(
        "length: 30m\n    off-street",
        "length: half uur\n    off-street",
        "bad-duration",
        18,
        13,
        "“half uur” is no length of time"
    )]
    [InlineData("length: 30m\n    off-street", "length: 0m\n    off-street", "empty-round", 18, 13, "takes no time")]
    public void A_length_must_be_one(string old, string now, string rule, int line, int column, string remedy)
    {
        using var written = new Written();
        AssertIs(written.InGame(old, now).Read().Problems[0], rule, line, column, remedy);
    }

    [Fact]
    public void A_key_in_another_language_is_unknown_and_leaves_one_missing()
    {
        using var written = new Written();
        var problems = written.InGame("place: Dorp", "plaats: Dorp").Read().Problems;
        Assert.Equal(["missing-key", "unknown-key"], problems.Select(problem => problem.Rule));
        AssertIs(problems[1], "unknown-key", 2, 1, "There is no key “plaats” here. Possible are: id, place, zone, date, meeting-point");
    }

    [Fact]
    public void A_scenario_that_is_not_there_is_reported_where_it_is_named()
    {
        using var written = new Written();
        var problems = written.InGame("scenario: kat", "scenario: kta").Read().Problems;
        Assert.Equal(2, problems.Count);
        AssertIs(problems[0], "unknown-scenario", 12, 15, "Did you mean “kat”?");
    }

    [Fact]
    public void Only_spare_rounds_are_no_evening()
    {
        using var written = new Written();
        written.InGame("start: {at: \"19:30\", by: clock}", "spare: true").InGame("start: {at: \"20:30\"}", "spare: true");
        AssertIs(written.Problem(), "no-rounds", 11, 3, "Add a round that is not spare");
    }

    [Fact]
    public void A_spare_round_stands_last()
    {
        using var written = new Written();
        AssertIs(
            written.InGame("start: {at: \"19:30\", by: clock}", "spare: true").Problem(),
            "spare-before-round",
            15,
            5,
            "Put spare rounds last"
        );
    }

    [Fact]
    public void A_start_in_the_hour_that_clocks_skip_is_refused()
    {
        using var written = new Written();
        written.InGame("2018-09-27", "2018-03-25").InGame("\"19:30\"", "\"02:30\"");
        AssertIs(written.Problem(), "skipped-hour", 13, 12, "02:30 does not exist on 2018-03-25 in Europe/Amsterdam");
    }

    [Fact]
    public void A_start_in_the_hour_that_comes_twice_is_a_warning()
    {
        using var written = new Written();
        var reading = written.InGame("2018-09-27", "2018-10-28").InGame("\"19:30\"", "\"02:30\"").Read();
        Assert.NotNull(reading.Plan);
        AssertIs(Assert.Single(reading.Warnings), "doubled-hour", 13, 12, "comes twice");
    }

    [Fact]
    public void A_round_that_must_wait_for_a_free_street_is_a_warning()
    {
        using var written = new Written();
        var reading = written.InGame("length: 30m\n  - id", "length: 30m\n    off-street: after 45m\n  - id").Read();
        AssertIs(Assert.Single(reading.Warnings), "street-not-free", 18, 12, "only at 20:45");
    }

    [Fact]
    public void All_mistakes_come_at_once_and_in_reading_order()
    {
        using var written = new Written();
        var reading = written
            .InGame("Europe/Amsterdam", "Mars")
            .InGame("[x]", "[y]")
            .InGame("088 - 27 09 018", "112")
            .InScenario("+2m", "+2")
            .Read();
        Assert.Equal(
            ["unknown-zone", "emergency-number", "unknown-channel", "bad-timing"],
            reading.Problems.Select(problem => problem.Rule)
        );
        Assert.Equal([3, 7, 9, 9], reading.Problems.Select(problem => problem.Line));
    }

    private static void AssertIs(FileProblem problem, string rule, int line, int column, string remedy)
    {
        Assert.Equal((rule, line, column), (problem.Rule, problem.Line, problem.Column));
        Assert.Contains(remedy, problem.Text.En, StringComparison.Ordinal);
    }
}
