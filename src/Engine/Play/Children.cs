using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Play;

/// <summary>The children of a youth round, by number: nobody is named.</summary>
/// <param name="Out">How many went out in all.</param>
/// <param name="Back">How many of them are back.</param>
/// <param name="HomeAt">Since when all are back; null while some are out.</param>
public sealed record Children(int Out, int Back, DateTimeOffset? HomeAt)
{
    public bool Away => HomeAt is null;

    internal static Children After(ChildrenCounted counted, DateTimeOffset at) =>
        new(counted.Out, counted.Back, counted.Out == counted.Back || counted.Home == true ? at : null);
}
