using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Messages;

public sealed class ReadyTextTests
{
    private static readonly DateTimeOffset At = MessageGame.TwelvePastEight;
    private static readonly string[] Languages = ["nl", "en"];

    [Fact]
    public void The_stop_text_is_exactly_the_agreed_one() =>
        Assert.Equal(
            "STOP 20:12. Het spel is gestopt. Zoek niet verder en spreek niemand aan. Kinderen blijven bij hun begeleider. "
                + "Ga rustig naar huis of naar het dorpshuis. Dit bericht hoort NIET bij het spel. Gevaar? Bel 112.",
            Ready(ReadyText.Stop, InjectKind.Stop).Nl
        );

    [Fact]
    public void The_real_incident_text_never_says_what_happened() =>
        Assert.Equal(
            "STOP 20:12. Het spel is gestopt. Dit is ECHT. Zoek niet verder en spreek niemand aan. Ga naar binnen of ga rustig naar huis. "
                + "Doe wat de politie zegt. Gevaar? Bel 112.",
            Ready(ReadyText.RealIncident, InjectKind.RealIncident).Nl
        );

    [Fact]
    public void The_found_text_is_exactly_the_agreed_one() =>
        Assert.Equal(
            """
            SPELBERICHT · Boef in de Wijk Zevenhuizen · ronde 2 · 20:12
            Stop met zoeken. De boef is gevonden om 20:12. Dit was een spel: ziet u echt iets verdachts, spreek niemand aan en bel 112.
            #BoefInDeWijk · EINDE SPELBERICHT
            """,
            Ready(ReadyText.Found, InjectKind.Found, "adults").Nl
        );

    [Fact]
    public void A_moved_round_tells_its_new_start_in_the_games_zone() =>
        Assert.Equal(
            """
            SPELBERICHT · Boef in de Wijk Zevenhuizen · ronde 2 · 20:12
            De start is verplaatst. Nieuwe starttijd: 20:30.
            #BoefInDeWijk · EINDE SPELBERICHT
            """,
            Ready(ReadyText.Moved, InjectKind.Notice, "adults", newStart: At.AddMinutes(18)).Nl
        );

    [Fact]
    public void A_move_to_nobody_knows_when_does_not_invent_a_time() =>
        Assert.Contains("Nieuwe starttijd: nog niet bekend.", Ready(ReadyText.Moved, InjectKind.Notice).Nl);

    [Fact]
    public void A_game_may_word_its_own_ready_texts()
    {
        var own = new Dictionary<ReadyText, LocalText> { [ReadyText.Stop] = new("STOP {time}! Kom naar {meeting_point}.") };
        Assert.Equal(
            new LocalText("STOP 20:12! Kom naar het dorpshuis."),
            Ready(ReadyText.Stop, InjectKind.Stop, plan: MessageGame.Plan(texts: own))
        );
    }

    public static TheoryData<ReadyText, string> EveryReadyText() =>
        new(from ready in Enum.GetValues<ReadyText>() from language in Languages select (ready, language));

    [Theory]
    [MemberData(nameof(EveryReadyText))]
    public void Every_ready_text_is_complete_and_differs_from_itself_a_minute_later(ReadyText ready, string language)
    {
        var text = Ready(ready, InjectKind.Stop, newStart: At).In(language);
        Assert.DoesNotContain('{', text);
        Assert.DoesNotContain('}', text);
        Assert.Contains("20:12", text);
    }

    [Theory]
    [InlineData(ReadyText.Stop, InjectKind.Stop)]
    [InlineData(ReadyText.End, InjectKind.End)]
    public void English_stands_beside_the_dutch(ReadyText ready, InjectKind kind)
    {
        var text = Ready(ready, kind);
        Assert.NotEqual(text.Nl, text.In("en"));
        Assert.Contains("all 112.", text.In("en"));
    }

    public static TheoryData<InjectKind, string, ExerciseLabel> EveryKind() =>
        new(
            from kind in Enum.GetValues<InjectKind>()
            from language in Languages
            from label in Enum.GetValues<ExerciseLabel>()
            select (kind, language, label)
        );

    [Theory]
    [MemberData(nameof(EveryKind))]
    public void Every_kind_but_stop_and_real_incident_is_framed_front_and_back(InjectKind kind, string language, ExerciseLabel label)
    {
        var text = Ready(ReadyText.Pause, kind, "adults", MessageGame.Plan(label)).In(language);
        var framed = kind is not (InjectKind.Stop or InjectKind.RealIncident);
        var word = label == ExerciseLabel.Oefening ? "OEFENING" : "SPELBERICHT";
        Assert.Equal(framed, text.StartsWith(word + " · Boef in de Wijk Zevenhuizen · ", StringComparison.Ordinal));
        Assert.Equal(framed, text.EndsWith("\n#BoefInDeWijk · EINDE " + word, StringComparison.Ordinal));
    }

    private static LocalText Ready(
        ReadyText ready,
        InjectKind kind,
        string round = "",
        GamePlan? plan = null,
        DateTimeOffset? newStart = null
    ) =>
        Wording
            .Of(
                plan ?? MessageGame.Plan(),
                new InjectReleased(new InjectId(round, "ready"), kind, 1, At, null, "", Ready: ready),
                At,
                newStart: newStart
            )
            .Text;
}
