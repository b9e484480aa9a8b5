using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Games;
using FeedGame.Engine.Play;
using FeedGame.Engine.Previews;
using FeedGame.Host.Control;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Steering;

/// <summary>What a controller is shown: the board as it stands, and looks at what is about to be done.</summary>
internal sealed class BoardDesk(GameEngine engine, IReadOnlyDictionary<string, IPublisher> channels, TimeProvider time)
{
    /// <summary>Enough for the last acts of people, between all that the engine writes by itself.</summary>
    private const int EntriesShown = 400;

    private const int ReportsShown = 8;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <param name="tempo">A change of tempo to look at; null for none.</param>
    /// <returns>Null for a game that is not there.</returns>
    public BoardPage? Page(string game, FeedWords words, string? tempo = null)
    {
        if (engine.Plan(game) is not { } plan || engine.State(game) is not { } state)
            return null;
        var view = BoardView.Of(
            new BoardSource(
                plan,
                state,
                engine.Feed.Find(game),
                Now,
                engine.Channels,
                engine.Journal.Last(game, EntriesShown),
                id => engine.PersonName(game, id),
                text => engine.LoggedWords(game, text)
            )
        );
        return new BoardPage(view, new SteerWords(words), [.. engine.Reports.Of(game).Take(ReportsShown)])
        {
            Tempo = Look(game, state, tempo),
        };
    }

    /// <summary>What each channel would make of these words (C4).</summary>
    /// <param name="form">The id of the form they are typed in.</param>
    /// <param name="about">What they replace or correct; null for a message of its own.</param>
    public TextLook? Look(string game, string form, string text, InjectId? about)
    {
        if (engine.Plan(game) is not { } plan || engine.State(game) is not { } state)
            return null;
        var round = state.Rounds.Values.FirstOrDefault(round => round.Status == RoundStatus.Searching)?.Id ?? "";
        var shown = plan
            .Game.Channels.Where(channel => channel.Amplifies is null && channels.ContainsKey(channel.Name))
            .Select(channel => PreviewChannel.Of(channel.Name, channels[channel.Name]));
        return new TextLook(form, text, Preview.Spoken(plan, round, text, about, Now, [.. shown]));
    }

    private TempoLook? Look(string game, GameState state, string? tempo)
    {
        var round = state.Rounds.Values.FirstOrDefault(round => round.Status == RoundStatus.Searching)?.Id;
        return round is not null && tempo is not null && CommandWords.Change(tempo.Split(' ')) is { } change
            ? new TempoLook(tempo, engine.Preview(game, round, change) ?? [])
            : null;
    }
}
