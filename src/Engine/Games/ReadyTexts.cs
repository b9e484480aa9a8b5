namespace FeedGame.Engine.Games;

internal static class ReadyTexts
{
    /// <summary>The id under which a ready text goes out; no author may use it.</summary>
    public static string Name(this ReadyText ready) =>
        ready switch
        {
            ReadyText.TimeOut => "time-out",
            ReadyText.FoundTakenBack => "found-taken-back",
            ReadyText.RealIncident => "real-incident",
            _ => ready.ToString().ToLowerInvariant(),
        };
}
