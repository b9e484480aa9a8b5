using FeedGame.Engine.Adapting;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Logs;
using FeedGame.Engine.Play;
using FeedGame.Engine.Reading;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Tests.Logs;

/// <summary>Who, why, before and after (L1, L5).</summary>
public sealed class GameLogTests
{
    [Fact]
    public void Each_line_says_who_did_what_and_how_it_was_before_and_after()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("19:36", new Command.Hold(InjectId.Parse("hint-2")), "bram")
            .Do("19:37", new Command.Note("Rustig."))
            .Do("19:38", new Command.Send(InjectId.Parse("hint-3")))
            .Do("19:38:02", new Command.Undo(), "anna")
            .Do("19:39", new Command.Found());
        Assert.Equal(
            [
                "12:00 anna armed ->",
                "19:36 bram youth/hint-2 held 19:45:00->",
                "19:37 anna note -> t1",
                "19:38 anna youth/hint-3 goes out 19:55:00->19:38:08",
                "19:38:02 anna youth/hint-3 taken back ->",
                "19:39 anna round youth ended searching->found",
            ],
            Lines(evening)
        );
    }

    [Fact]
    public void A_reason_stands_at_what_it_explains_and_only_there()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("19:36", new Command.Pause { Because = "  Een ambulance.  " })
            .Do("19:37", new Command.Resume(ResumeMode.Shift));
        var log = GameLog.Of(evening.Plan, evening.Journal);
        Assert.Equal([null, "t1", null, null], log.Select(line => line.Why?.Id));
        Assert.Equal(["armed", "pause", "resumed, times move along", "times moved"], log.Select(line => line.What.En));
    }

    [Fact]
    public void Each_time_that_moved_is_told_with_what_it_was()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("19:36", new Command.Pause())
            .Do("19:39", new Command.Resume(ResumeMode.Shift));
        var moved = GameLog.Of(evening.Plan, evening.Journal).Single(line => line.What.En == "times moved");
        Assert.Equal(
            [
                "end of youth 20:10:00 20:13:00",
                "start of adult 20:30:00 20:33:00",
                "youth/hint-2 19:45:00 19:48:00",
                "youth/hint-3 19:55:00 19:58:00",
            ],
            moved.Moves.Select(move => $"{move.What.In("en")} {move.Was} {move.Becomes}")
        );
        Assert.Null(moved.After);
    }

    [Fact]
    public void The_words_of_a_reason_are_stored_beside_those_of_the_command()
    {
        var evening = TestEvening.Armed(TestPlans.Usual());
        var accepted = Assert.IsType<CommandDecision.Accepted>(
            evening.Ask("19:36", new Command.Say("Kijk uit.") { Because = "Druk verkeer" })
        );
        Assert.Equal([("t1", "Kijk uit."), ("t2", "Druk verkeer")], accepted.Texts.Select(text => (text.Id, text.Text)));
        Assert.DoesNotContain("verkeer", string.Concat(accepted.Facts.Select(EventJson.Write)), StringComparison.Ordinal);
        evening.Do("19:36", new Command.Say("Kijk uit.") { Because = "Druk verkeer" });
        var next = Assert.IsType<CommandDecision.Accepted>(evening.Ask("19:36:01", new Command.Note("Later.")));
        Assert.Equal("t3", next.Texts.Single().Id);
    }

    [Fact]
    public void A_reason_has_a_longest_length_and_is_not_asked_for()
    {
        var evening = TestEvening.Armed(TestPlans.Usual());
        Assert.Contains("1001", evening.Refused("19:36", new Command.Pause { Because = new string('a', 1001) }).Nl);
        Assert.DoesNotContain(evening.Do("19:36", new Command.Pause { Because = " " }).Journal, entry => entry.Event is ReasonGiven);
    }

    [Fact]
    public void What_goes_by_the_plan_is_no_line() =>
        Assert.Equal(
            ["armed", "end of the game"],
            GameLog.Of(TestPlans.Usual(), TestEvening.Armed(TestPlans.Usual()).Until("22:30").Journal).Select(line => line.What.En)
        );

    [Fact]
    public void The_new_entries_read_the_same_from_their_text()
    {
        var evening = TestEvening
            .Armed(TestPlans.Plan(TestPlans.Cue("move", "2m"), TestPlans.Hint("hint-1", "5m"), TestPlans.Hint("hint-2", "9m")))
            .Do("19:33", new Command.CheckIn())
            .Do("19:33", new Command.ReadCue(InjectId.Parse("move")))
            .Do("19:34", new Command.Say("Kijk uit.") { Because = "Druk" })
            .Do("19:34:01", new Command.Undo())
            .Do("19:36", new Command.Hold(InjectId.Parse("hint-2")))
            .Do("19:37", new Command.Release(InjectId.Parse("hint-2")))
            .Until("19:49")
            .Do("19:50", new Command.Help());
        var read = evening.Journal.Select(entry =>
            entry with
            {
                Event = EventJson.Read(EventNames.Of(entry.Event), EventJson.Write(entry.Event)),
            }
        );
        Assert.Equivalent(evening.State, Fold.All(read), strict: true);
    }

    /// <summary>Each decision of a rule, with its figures, also when nobody was there to decide (H4).</summary>
    [Fact]
    public void What_rules_decided_is_told_with_figures_and_nobody_is_named_for_it()
    {
        var plan = TestPlans.Usual();
        JournalEntry[] journal =
        [
            Entry(
                1,
                new SuggestionMade(
                    1,
                    "youth",
                    "stil",
                    new RuleFigures(1, Limit: 2, WithinMs: 480_000),
                    At(20),
                    InjectId.Parse("youth/hint-2")
                )
            ),
            Entry(2, new SuggestionDecided(1, SuggestionOutcome.Expired, "")),
            Entry(
                3,
                new RuleActed("youth", "te-makkelijk", new RuleFigures(Good: 4, Limit: 4, WithinMs: 300_000), "anna", 2, HoldMs: 180_000)
            ),
            Entry(4, new ReportTriaged(3, "carla", Triage.Real)),
            Entry(5, new PlanRead("wim", Role.Police, "ready")),
        ];
        Assert.Equal(
            [
                "Rules : suggestion 1 of rule stil / send youth/hint-2; 1 report(s) in 8m, limit 2",
                "Rules : suggestion 1 / nobody answered, expired",
                "Rules anna: rule te-makkelijk acted in youth / hold for 3m; 4 report(s) in 5m, limit 4",
                "Reports carla: report 3 judged / REAL",
                "Reading wim: saw what is still secret: readiness / ",
            ],
            GameLog.Of(plan, journal).Select(line => $"{line.Kind} {line.By}: {line.What.En} / {line.After?.In("en")}")
        );
    }

    private static DateTimeOffset At(int minute) => new(2018, 9, 27, 17, minute, 0, TimeSpan.Zero);

    private static JournalEntry Entry(long seq, GameEvent fact) => new(seq, At((int)seq), fact);

    private static List<string> Lines(TestEvening evening) =>
        [
            .. GameLog
                .Of(evening.Plan, evening.Journal)
                .Select(line =>
                    $"{TestEvening.Local(line.At)} {line.By} {line.What.En} {line.Before?.In("en")}->{line.After?.In("en")}{(line.Words is { } words ? " " + words.Id : "")}"
                ),
        ];
}
