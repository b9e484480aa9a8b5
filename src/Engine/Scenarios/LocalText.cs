namespace FeedGame.Engine.Scenarios;

/// <summary>A text people read: Dutch always, English where the author gave it (I1).</summary>
public sealed record LocalText(string Nl, string? En = null)
{
    /// <summary>The text in that language, or the Dutch one.</summary>
    public string In(string language) => language == "en" ? En ?? Nl : Nl;

    public LocalText Map(Func<string, string> change) => new(change(Nl), En is null ? null : change(En));
}
