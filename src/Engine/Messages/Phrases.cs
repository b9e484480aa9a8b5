using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Messages;

/// <summary>The engine's own words in one language, read once: a release must not wait for a resource look-up.</summary>
internal sealed class Phrases
{
    internal static readonly ResourceManager Resources = new("FeedGame.Engine.Messages.MessageTexts", typeof(Phrases).Assembly);

    public static readonly Phrases Dutch = new("nl");
    public static readonly Phrases English = new("en");

    private Phrases(string language)
    {
        Language = language;
        Round = Text(nameof(Round), language);
        Of = " " + Text(nameof(Of), language) + " ";
        ExtraHint = Text(nameof(ExtraHint), language) + " ";
        Correction = Text(nameof(Correction), language) + " ";
        CorrectedAt = Text(nameof(CorrectedAt), language) + " ";
        ReportLine = Text(nameof(ReportLine), language);
        Lesson = Text(nameof(Lesson), language);
        LessonForYouth = Text(nameof(LessonForYouth), language);
        NotKnownYet = Text(nameof(NotKnownYet), language);
    }

    public string Language { get; }

    public string Round { get; }

    public string Of { get; }

    public string ExtraHint { get; }

    public string Correction { get; }

    public string CorrectedAt { get; }

    public string ReportLine { get; }

    public string Lesson { get; }

    /// <summary>One form of address per track: children are addressed with "je".</summary>
    public string LessonForYouth { get; }

    public string NotKnownYet { get; }

    internal static string Text(string name, string language) =>
        Resources.GetString(name, CultureInfo.GetCultureInfo(language))
        ?? throw new MissingManifestResourceException($"MessageTexts has no \"{name}\" in {language}.");
}

/// <summary>The texts that lie ready, as long as a game does not word them itself.</summary>
internal static class ReadyTexts
{
    private static readonly FrozenDictionary<ReadyText, LocalText> All = Enum.GetValues<ReadyText>()
        .ToFrozenDictionary(
            ready => ready,
            ready => new LocalText(Phrases.Text($"Ready{ready}", "nl"), Phrases.Text($"Ready{ready}", "en"))
        );

    public static LocalText Of(ReadyText ready) => All[ready];
}
