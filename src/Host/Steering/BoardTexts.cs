using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Steering;

/// <summary>Messages as a controller recognises them: a short name, and the words without their frame.</summary>
internal sealed class BoardTexts(BoardSource source)
{
    /// <summary>What it says, with the variables filled in; as it is now, or as it would be at its time.</summary>
    public string Of(InjectState inject)
    {
        if (Public(inject) is { } item)
            return Bare(item);
        var released = new InjectReleased(
            inject.Id,
            InjectNames.KindOf(source.Plan, inject),
            inject.Version,
            inject.Due ?? source.Now,
            null,
            ""
        );
        var typed = inject.Text is { } text ? source.WordsOf(text) : null;
        return Bare(Wording.Of(source.Plan, released, released.Due, typed).Text.Nl);
    }

    /// <summary>Only the words a person may change: no frame, no filled-in variables.</summary>
    public string Own(InjectState inject) =>
        (inject.Text is { } text ? source.WordsOf(text) : null) ?? source.Plan.Find(inject.Id)?.Inject.Text.Nl ?? Of(inject);

    private string? Public(InjectState inject) =>
        source.Feed?.Items.LastOrDefault(item => inject.Releases.Contains(item.Seq) && !item.Withdrawn)?.Text.Nl;

    private string Bare(string text) =>
        string.Join(' ', MessageLine.Of(text, source.Plan.Game.ReportNumber).Where(line => !line.Frame).Select(line => line.Text));
}
