using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Tests.Feed;

/// <summary>An evening in Zevenhuizen, as views: what the engine would have published at each point.</summary>
internal static class Evening
{
    public const string Id = "zevenhuizen";
    public const string Secret = "KANARIE-rode-jas";

    public static readonly DateTimeOffset Start = new(2018, 9, 27, 19, 30, 0, TimeSpan.FromHours(2));

    public static readonly FeedView Empty = new(
        Id,
        1,
        "Zevenhuizen",
        "Europe/Amsterdam",
        new DateOnly(2018, 9, 27),
        ExerciseLabel.Spelbericht,
        "088 - 123 45 67",
        "Dorpshuis Swanla, Burgemeester Klinkhamerweg",
        new LocalText(
            "Samen leren kijken: wat valt op, hoe beschrijf je dat, en hoe geef je het door?",
            "Learning to look together: what stands out, how to describe it, and how to pass it on."
        ),
        new LocalText("Per ronde een verrassing voor de eerste vinder.", "A surprise for the first finder of each round."),
        new Board(BoardState.NotStarted, Rounds: 2, NextStart: Start),
        []
    );

    public static readonly FeedView Searching = Says(
        Empty with
        {
            Board = new Board(
                BoardState.Searching,
                1,
                2,
                Track.Youth,
                new LocalText("tussen de Dorpsstraat en de Eendragtstraat", "between Dorpsstraat and Eendragtstraat"),
                Start,
                Start.AddMinutes(30),
                Start.AddMinutes(60),
                2,
                5
            ),
        },
        (
            InjectKind.Announcement,
            null,
            -20,
            "Welkom bij Boef in de Wijk! Haal bij het dorpshuis je deelnemerskaart. Om 19:30 begint ronde 1."
        ),
        (InjectKind.Start, 1, 0, "Ronde 1 is begonnen. De boef loopt door het dorp. Blijf bij je begeleider en let op het verkeer."),
        (InjectKind.Description, 1, 4, "Signalement: een grijze pet, een blauwe regenjas en een boodschappentas met een ananas erop."),
        (InjectKind.Hint, 1, 8, "Hint 1 van 5: de boef blijft bij elke brievenbus even staan."),
        (InjectKind.Hint, 1, 13, "Hint 2 van 5: de boef loopt in een straat die naar een bloem is genoemd.")
    );

    public static readonly FeedView Paused = Says(
        Searching with
        {
            Board = Searching.Board with { State = BoardState.Paused },
        },
        (InjectKind.Notice, 1, 15, "Pauze sinds 19:45. Blijf waar je bent en wacht op het volgende bericht.")
    );

    public static readonly FeedView Found = Says(
        Searching with
        {
            Board = Searching.Board with { State = BoardState.Found, RoundEnds = null },
        },
        (
            InjectKind.Found,
            1,
            21,
            "Stop met zoeken. De boef is gevonden om 19:51. Dit was een spel: zie je echt iets verdachts, spreek niemand aan en bel 112."
        )
    );

    public static readonly FeedView Stopped = Bare(
        Searching with
        {
            Board = Searching.Board with { State = BoardState.Stopped },
        },
        InjectKind.Stop,
        16,
        "STOP 19:46. Het spel is gestopt. Zoek niet verder en spreek niemand aan. Kinderen blijven bij hun begeleider. Ga rustig naar huis of naar Dorpshuis Swanla. Dit bericht hoort NIET bij het spel. Gevaar? Bel 112."
    );

    public static readonly FeedView Ended = Says(
        Found with
        {
            Board = new Board(BoardState.Ended, 2, 2, Track.Adult),
        },
        (InjectKind.End, null, 120, "Einde van het spel. Dank voor het meedoen! In het echt: spreek niemand aan en bel 112.")
    );

    /// <summary>The first hint was corrected, the description withdrawn.</summary>
    public static readonly FeedView Mended = Withdraw(
        Correct(Searching, Searching.Items[3], "Verbetering: de boef blijft bij elke ROOD-witte paal even staan."),
        Searching.Items[2]
    );

    public static TheoryData<string> States => [.. All.Keys];

    public static IReadOnlyDictionary<string, FeedView> All { get; } =
        new Dictionary<string, FeedView>(StringComparer.Ordinal)
        {
            ["empty"] = Empty,
            ["searching"] = Searching,
            ["paused"] = Paused,
            ["found"] = Found,
            ["stopped"] = Stopped,
            ["ended"] = Ended,
            ["mended"] = Mended,
        };

    public static FeedView Says(FeedView view, params (InjectKind Kind, int? Round, int Minute, string Text)[] texts) =>
        texts.Aggregate(view, (now, text) => Add(now, text.Kind, text.Round, text.Minute, Framed(text.Round, text.Minute, text.Text)));

    public static FeedView Bare(FeedView view, InjectKind kind, int minute, string text) =>
        Add(view, kind, null, minute, new LocalText(text));

    public static FeedView Correct(FeedView view, FeedItem item, string text) =>
        Add(view, InjectKind.Correction, item.Round, 14, Framed(item.Round, 14, text), item.Id);

    public static FeedView Withdraw(FeedView view, FeedItem item)
    {
        var gone = item with { Withdrawn = true, Text = new LocalText("") };
        var taken = view with { Items = view.Items.Replace(item, gone) };
        return Add(taken, InjectKind.Notice, item.Round, 15, Framed(item.Round, 15, "Een bericht is ingetrokken."), item.Id);
    }

    private static FeedView Add(FeedView view, InjectKind kind, int? round, int minute, LocalText text, string? about = null)
    {
        var seq = view.Seq + 2;
        var item = new FeedItem(FeedItem.IdOf(view.Game, seq, 0), seq, 0, kind, round, Start.AddMinutes(minute), text, about);
        return view with { Seq = seq, Items = view.Items.Add(item) };
    }

    private static LocalText Framed(int? round, int minute, string text)
    {
        var time = Start.AddMinutes(minute).ToString("HH:mm");
        var head = $"SPELBERICHT · Boef in de Wijk Zevenhuizen · {(round is null ? "" : $"ronde {round} · ")}{time}";
        return new LocalText(
            $"{head}\n{text}\nGezien? Bel het spel: 088 - 123 45 67. Echt gevaar? Bel 112.\n#BoefInDeWijk · EINDE SPELBERICHT"
        );
    }
}
