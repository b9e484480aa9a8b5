using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Notices;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Tests.Commands;

/// <summary>Move and stop always tell the team, and who saw it is known.</summary>
public sealed class NoticingTests
{
    private static readonly Actor Dirk = new("dirk", Role.RolePlayer);

    [Fact]
    public void What_changes_somebody_s_task_is_a_notice_whoever_did_it()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("19:00", new Command.MoveRound("adult", TimeSpan.FromMinutes(10)))
            .Do("19:35", new Command.Pause())
            .Do("19:36", new Command.Resume(ResumeMode.Shift))
            .Do("19:40", new Command.Found())
            .Do("19:41", new Command.Reopen("youth"))
            .Do("19:45", new Command.Stop());
        Assert.Equal(
            ["Moved adult 20:40", "Paused  ", "Resumed  ", "Found youth ", "Reopened youth 20:11", "Stopped  "],
            evening.State.Notices.Select(notice =>
                $"{notice.Kind} {notice.Round} {(notice.Time is { } time ? TestEvening.Local(time) : "")}"
            )
        );
    }

    [Fact]
    public void Who_saw_it_is_known_once_each_with_the_role()
    {
        var evening = TestEvening.Armed(TestPlans.Usual()).Do("19:35", new Command.Pause());
        var number = (int)evening.State.Notices[0].Number;
        evening
            .Do("19:36", new Command.SeeNotice(number), Dirk)
            .Do("19:37", new Command.SeeNotice(number), Dirk)
            .Do("19:38", new Command.SeeNotice(number), new Actor("carla", Role.Desk));
        Assert.Equal(
            [("dirk", Role.RolePlayer, TestPlans.At("19:36")), ("carla", Role.Desk, TestPlans.At("19:38"))],
            evening.State.Notices[0].Seen.Select(mark => (mark.By, mark.Role, mark.At))
        );
        Assert.Contains("niet", evening.Refused("19:39", new Command.SeeNotice(999)).Nl, StringComparison.Ordinal);
        var read = evening.Journal.Select(entry =>
            entry with
            {
                Event = EventJson.Read(EventNames.Of(entry.Event), EventJson.Write(entry.Event)),
            }
        );
        Assert.Equal(evening.State.Notices[0].Seen, Fold.All(read).Notices[0].Seen);
    }

    /// <summary>A resume that shifts times, a cadence and a swap are the controller's own affair.</summary>
    [Fact]
    public void What_the_team_need_not_know_is_no_notice()
    {
        var evening = TestEvening
            .Armed(TestPlans.Usual())
            .Do("19:31", new Command.Cadence("youth", new CadenceChange.Factor(0.75)))
            .Do("19:32", new Command.Note("Rustig."));
        Assert.Empty(evening.State.Notices);
    }
}
