using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Engine.Games;
using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Previews;

/// <summary>What each channel gets of each message, before anything is sent (C4).</summary>
public sealed class PreviewTests
{
    private static readonly PreviewChannel Roomy = Channel("ruim", new TextRule(10_000, TextCounter.Graphemes));

    private static PreviewChannel Channel(string name, TextRule rule) =>
        PreviewChannel.Of(name, new ChannelTraits { Text = rule, Redelivery = Redelivery.Idempotent });

    private static Inject.Message Message(string id, InjectKind kind, Timing timing, bool aside = false) =>
        new()
        {
            Id = id,
            Kind = kind,
            Timing = timing,
            Text = new LocalText("Een tekst."),
            Contingency = aside,
        };

    /// <summary>Two rounds of half an hour at 19:30 and 20:15 in summer time, and a spare one.</summary>
    private static GamePlan Plan(params Inject[] ofRound) =>
        new(
            new Game
            {
                Id = "dorp",
                Place = "Dorp",
                Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"),
                Date = new DateOnly(2018, 9, 27),
                MeetingPoint = "het plein",
                LatestEnd = new TimeOnly(22, 0),
                ReportNumber = "088-123 45 67",
                Label = ExerciseLabel.Spelbericht,
                Channels = [new GameChannel("ruim")],
                Rounds = [Round("een", 1, new TimeOnly(19, 30), ofRound), Round("twee", 2, new TimeOnly(20, 15), [])],
                Injects =
                [
                    Message("oproep", InjectKind.Announcement, new Timing.OnDay(-7, new TimeOnly(10, 0))),
                    Message("na", InjectKind.Announcement, new Timing.AfterEnd(TimeSpan.FromMinutes(10))),
                ],
            },
            "hash",
            []
        );

    private static GameRound Round(string id, int number, TimeOnly start, Inject[] injects) =>
        new()
        {
            Id = id,
            Number = number,
            StartAt = start,
            Length = TimeSpan.FromMinutes(30),
            OffStreetAfter = TimeSpan.FromMinutes(5),
            Scenario = new Scenario
            {
                Id = "kat",
                Track = Track.Youth,
                Title = new LocalText("De kat"),
                Injects = injects,
            },
        };

    private static string[] Times(Preview preview, MessageOrigin origin) =>
        [
            .. preview
                .Messages.Where(message => message.Origin == origin)
                .Select(message => $"{message.Id} {message.At.UtcDateTime:dd HH:mm}"),
        ];

    [Fact]
    public void Planned_messages_stand_in_the_order_and_at_the_times_of_the_evening()
    {
        var plan = Plan(
            Message("later", InjectKind.Hint, new Timing.AfterInject("hint", TimeSpan.FromMinutes(3))),
            Message("hint", InjectKind.Hint, new Timing.FromStart(TimeSpan.FromMinutes(5))),
            Message("op", InjectKind.TimeOut, new Timing.OnOutcome()),
            Message("extra", InjectKind.Hint, new Timing.ByHand(), aside: true)
        );
        var preview = Preview.Of(plan, [Roomy]);

        Assert.Equal(
            ["oproep 20 08:00", "een/hint 27 17:35", "een/later 27 17:38", "een/op 27 18:00", "na 27 19:00"],
            Times(preview, MessageOrigin.Planned)
        );
        Assert.Equal(["een/extra 27 17:30"], Times(preview, MessageOrigin.Aside));
    }

    /// <summary>Between the first round's messages they would look as if they went out as well.</summary>
    [Fact]
    public void A_spare_round_stands_apart_after_what_is_planned()
    {
        var plan = Plan(Message("hint", InjectKind.Hint, new Timing.FromStart(TimeSpan.FromMinutes(5))));
        var spare = plan.Game.Rounds[0] with { Id = "reserve", Number = 3, Spare = true, StartAt = null };
        var preview = Preview.Of(new GamePlan(plan.Game with { Rounds = [.. plan.Game.Rounds, spare] }, "hash", []), [Roomy]);

        Assert.Equal(["oproep 20 08:00", "een/hint 27 17:35", "na 27 19:00"], Times(preview, MessageOrigin.Planned));
        Assert.Equal(["reserve/hint 27 17:35"], Times(preview, MessageOrigin.Spare));
        Assert.Equal(preview.Messages.Select(message => message.Origin).Order(), preview.Messages.Select(message => message.Origin));
    }

    [Fact]
    public void Ready_texts_are_there_unless_the_author_has_a_message_for_that_outcome()
    {
        var preview = Preview.Of(Plan(Message("gevonden", InjectKind.Found, new Timing.OnOutcome())), [Roomy]);
        Assert.Equal(
            [
                "pause",
                "resume",
                "cancelled",
                "stop",
                "real-incident",
                "end",
                "een/found-taken-back",
                "een/time-out",
                "een/moved",
                "een/withdrawn",
                "twee/found",
                "twee/found-taken-back",
                "twee/time-out",
                "twee/moved",
                "twee/withdrawn",
            ],
            preview.Messages.Where(message => message.Origin == MessageOrigin.Ready).Select(message => message.Id.ToString())
        );
    }

    [Fact]
    public void A_cue_is_in_no_preview()
    {
        var cue = new Inject.Cue
        {
            Id = "seintje",
            Kind = InjectKind.Cue,
            Timing = new Timing.FromStart(TimeSpan.Zero),
            Text = new LocalText("Loop naar de brug."),
        };
        var preview = Preview.Of(Plan(cue), [Roomy]);
        Assert.DoesNotContain(preview.Messages, message => message.Kind == InjectKind.Cue);
        Assert.DoesNotContain(
            preview.Messages.SelectMany(message => message.Posts),
            post => post.Post.Text.Contains("brug", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Each_channel_is_measured_by_its_own_rule_and_the_limit_that_is_exceeded_is_the_one_shown()
    {
        var bytes = Channel("bytes", new TextRule(1_000, TextCounter.Graphemes, new TextRule(20, TextCounter.Utf8Bytes)));
        var hint = Preview
            .Of(Plan(Message("hint", InjectKind.Hint, new Timing.FromStart(TimeSpan.Zero))), [Roomy, bytes])
            .Messages.Single(message => message.Id.Inject == "hint");
        var text = hint.Posts[0].Post.Text;

        Assert.Equal(new TextUse(TextCounter.Graphemes.Count(text), 10_000, "graphemes"), hint.Posts[0].Use);
        Assert.Empty(hint.Posts[0].Problems);
        Assert.Equal(new TextUse(TextCounter.Utf8Bytes.Count(text), 20, "bytes"), hint.Posts[1].Use);
        Assert.Equal("text-length", Assert.Single(hint.Posts[1].Problems).Rule);
        Assert.Equal(text, hint.Posts[1].Post.Text);
    }

    [Fact]
    public void What_a_channel_counts_besides_the_text_is_in_its_figures()
    {
        var strict = new PreviewChannel(
            "streng",
            Roomy.Traits,
            post => [new PostProblem("text-length", "With its caption it is too long.", post.Text.Length + 50, 100)]
        );
        var (message, post) = Preview.Of(Plan(), [strict]).Misfits.First();
        Assert.Equal((post.Post.Text.Length + 50, 100), (post.Use.Used, post.Use.Max));
        Assert.Equal("oproep", message.Id.ToString());
    }

    [Fact]
    public void Only_stop_and_real_incident_carry_no_label()
    {
        var plain = Preview
            .Of(Plan(), [Roomy])
            .Messages.Where(message => !message.Posts[0].Post.Text.StartsWith("SPELBERICHT", StringComparison.Ordinal));
        Assert.Equal(["stop", "real-incident"], plain.Select(message => message.Id.ToString()));
        Assert.All(plain, message => Assert.True(message.Posts[0].Post.Safety));
    }
}
