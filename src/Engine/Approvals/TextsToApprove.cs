using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Timelines;

namespace FeedGame.Engine.Approvals;

/// <summary>
/// The public texts of a game as they would go out now: the messages of its plan and the ready texts that it words itself. Cues are
/// no public texts, and what a person says during play has the undo window instead.
/// </summary>
internal static class TextsToApprove
{
    public static IEnumerable<TextToApprove> Of(GamePlan plan, GameState state) =>
        [
            .. plan.Injects.Where(planned => planned.Inject is Inject.Message).Select(planned => Planned(planned, state)),
            .. plan.Game.Texts.OrderBy(text => text.Key).Select(text => Ready(text.Key, text.Value, state)),
        ];

    /// <summary>Null for a cue, and for what is not in the plan.</summary>
    public static TextToApprove? Find(GamePlan plan, GameState state, InjectId id)
    {
        if (plan.Find(id) is { Inject: Inject.Message } planned)
            return Planned(planned, state);
        var ready = plan.Game.Texts.Where(text => id.Round.Length == 0 && text.Key.Name() == id.Inject);
        return ready.Select(text => Ready(text.Key, text.Value, state)).FirstOrDefault();
    }

    /// <summary>Of a message as the plan has it.</summary>
    public static string DigestOf(PlannedInject planned) => Digest((Inject.Message)planned.Inject);

    private static TextToApprove Planned(PlannedInject planned, GameState state)
    {
        var message = (Inject.Message)planned.Inject;
        var now = state.Injects.GetValueOrDefault(planned.Id);
        return now?.Text is { } edited && state.Approvals.Edits.GetValueOrDefault(planned.Id) is [.., var edit]
            ? new TextToApprove(planned.Id, now.Version, edited.Digest, edit.Names, edit.By, edit.Live)
            : new TextToApprove(planned.Id, now?.Version ?? 1, Digest(message), Names(message), state.Approvals.Author, false);
    }

    private static TextToApprove Ready(ReadyText ready, LocalText text, GameState state) =>
        new(new InjectId("", ready.Name()), 1, Digests.Of([text.Nl, text.En]), NamedParties.In(text), state.Approvals.Author, false);

    private static IReadOnlyList<Party> Names(Inject.Message message) =>
        [.. NamedParties.In(message.Text).Union(message.Short is { } shorter ? NamedParties.In(shorter) : [])];

    /// <summary>
    /// Over what the author wrote, a scenario's own variables filled in, and the photos. Time, place and report number are filled in at
    /// release and are no part of it: they have gates of their own.
    /// </summary>
    private static string Digest(Inject.Message message) =>
        Digests.Of([
            message.Kind.ToString(),
            message.Text.Nl,
            message.Text.En,
            message.Short?.Nl,
            message.Short?.En,
            .. message.Photos.SelectMany(photo => new[] { photo.Hash, photo.Alt.Nl, photo.Alt.En }),
        ]);
}

/// <summary>A public text as it would go out now.</summary>
/// <param name="Names">The parties that it names; each must approve it.</param>
/// <param name="Author">Who wrote it; null when that is not known.</param>
/// <param name="EditedLive">True when it was edited after the game was armed.</param>
public sealed record TextToApprove(InjectId Id, int Version, string Digest, IReadOnlyList<Party> Names, string? Author, bool EditedLive);
