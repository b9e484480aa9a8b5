using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.NewGames;

/// <summary>What somebody answered about an evening that does not exist yet.</summary>
/// <param name="Id">Also the name of its files.</param>
/// <param name="Number">The report number; null while there is none yet.</param>
/// <param name="Channels">Names of <c>Channels:name</c> sections.</param>
/// <param name="Rounds">In the order in which they are played.</param>
internal sealed record NewGame(
    string Id,
    string Place,
    DateOnly Date,
    string Zone,
    string MeetingPoint,
    string? Number,
    IReadOnlyList<NewChannel> Channels,
    IReadOnlyList<NewRound> Rounds
);

/// <param name="ByHand">True when people forward its messages: it has groups.</param>
internal sealed record NewChannel(string Name, bool ByHand);

/// <param name="Id">What the round is called in the files.</param>
internal sealed record NewRound(string Id, Scenario Scenario);
