using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Rehearsals;
using FeedGame.Host.Rehearsals.Pictures;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Tests.Rehearsals;

/// <summary>What a rehearsal without people never shows: a pause, a stop, a find, something late.</summary>
public sealed class EveningPictureTests
{
    private static readonly DateTimeOffset Start = new(2018, 9, 27, 17, 30, 0, TimeSpan.Zero);
    private static readonly InjectId Hint = new("jeugd", "hint-1");

    private readonly GamePlan plan = ConfigFolder.Open(Path.Combine(AppContext.BaseDirectory, "config")).Plan("zevenhuizen", "nl");

    [Fact]
    public void A_pause_a_stop_and_a_find_are_drawn_where_they_were()
    {
        var picture = Picture(
            (0, new RoundStarted("jeugd", "", Start.AddMinutes(30), [])),
            (4, new GamePaused("a")),
            (7, new GameResumed("a", ResumeMode.Shift)),
            (9, new GameStopped("a", false, Start.AddMinutes(39), [])),
            (12, new GameResumed("b", ResumeMode.Ask)),
            (20, new RoundEnded("jeugd", RoundOutcome.Found, "a", [])),
            (25, new RoleplayerOffStreet("jeugd", "a"))
        );
        Assert.Equal([new Halt(Between(4, 7), Stop: false), new Halt(Between(9, 12), Stop: true)], picture.Halts);
        var lane = picture.Lanes[1];
        Assert.Equal(
            ("Ronde 1", "gevonden", Between(0, 20), Start.AddMinutes(25)),
            (lane.Name, lane.Under, lane.On!.Value, lane.Out!.Value)
        );
        Assert.Equal(["Hele avond", "Ronde 1", "spelpagina", "x"], picture.Lanes.Select(each => each.Name));
    }

    [Fact]
    public void What_is_late_is_marked_as_late_and_what_is_skipped_as_skipped()
    {
        var picture = Picture(
            (0, new RoundStarted("jeugd", "", Start.AddMinutes(30), [new Due(Hint, Start.AddMinutes(6))])),
            (8, new InjectReleased(Hint, InjectKind.Hint, 1, Start.AddMinutes(6), null, "")),
            (9, new InjectSkipped(new("jeugd", "hint-2"), SkipReason.Stale, ""))
        );
        var (late, skipped) = (picture.Lanes[1].Marks[0], picture.Lanes[1].Marks[1]);
        Assert.Equal((1, TimeSpan.FromMinutes(2), false), (late.Number, late.Late, late.Skipped));
        Assert.Equal((2, TimeSpan.Zero, true), (skipped.Number, skipped.Late, skipped.Skipped));

        var drawn = new EveningSvg("Zevenhuizen", new PageFrame(plan, plan.Game.Date, "nl", ""), picture).Draw().ToString();
        Assert.Contains("<title>19:38:00 hint 1: 2:00 min te laat</title>", drawn, StringComparison.Ordinal);
        Assert.Contains("<title>19:39:00 hint 2: overgeslagen</title>", drawn, StringComparison.Ordinal);
        Assert.Contains("1 te laat.", drawn, StringComparison.Ordinal);
    }

    private static Span Between(int from, int to) => new(Start.AddMinutes(from), Start.AddMinutes(to));

    private EveningPicture Picture(params (int Minute, GameEvent Event)[] facts)
    {
        var armed = new GameArmed(plan.Hash, "a", [new RoundTime("jeugd", Start)], [], ["x"], Start.AddHours(2));
        var entries = facts
            .Prepend((-60, armed))
            .Select((fact, order) => new JournalEntry(order + 1, Start.AddMinutes(fact.Item1), fact.Item2))
            .ToList();
        var state = entries.Aggregate(GameState.Empty, Fold.Apply);
        return new EveningPictures(new PlayedEvening(plan, entries, new Dictionary<long, FeedItem>(), state), "nl").Make();
    }
}
