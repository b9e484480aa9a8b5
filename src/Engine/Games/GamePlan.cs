using FeedGame.Engine.Approvals;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Games;

/// <summary>
/// A game with the scenarios it plays, pinned: the hash is over the bytes of every file it was read from, so the same hash
/// always means the same evening.
/// </summary>
public sealed class GamePlan
{
    private readonly Dictionary<InjectId, PlannedInject> injects = [];
    private readonly Dictionary<string, GameRound> rounds;

    public GamePlan(Game game, string hash, IReadOnlyList<PlanDocument> documents)
    {
        Game = game;
        Hash = hash;
        Documents = documents;
        rounds = game.Rounds.ToDictionary(round => round.Id, StringComparer.Ordinal);
        foreach (var (inject, order) in game.Injects.Select((inject, order) => (inject, order)))
            Add(new InjectId("", inject.Id), inject, null, order);
        foreach (var round in game.Rounds)
        foreach (var (inject, order) in InOrder(round.Scenario.Injects))
            Add(new InjectId(round.Id, inject.Id), inject, round, order);
    }

    public Game Game { get; }

    public string Hash { get; }

    /// <summary>The files it was read from, byte for byte.</summary>
    public IReadOnlyList<PlanDocument> Documents { get; }

    /// <summary>
    /// The bytes of its photos, while it is taken in; empty for a plan that was made from its documents: the store holds them then.
    /// </summary>
    public IReadOnlyList<SafePhoto> Photos { get; init; } = [];

    /// <summary>When the first round starts as the file has it; null when no round has a time.</summary>
    public DateTimeOffset? FirstStart => Commands.Arming.FirstStart(Game);

    /// <summary>Every planned inject, the game's own ones included.</summary>
    public IReadOnlyCollection<PlannedInject> Injects => injects.Values;

    /// <summary>The same plan, to play by: the bytes of its photos need not stay in memory for an evening.</summary>
    public GamePlan WithoutBytes() => Photos.Count == 0 ? this : new GamePlan(Game, Hash, Documents);

    /// <summary>The same plan with the bytes of its photos, for who counts what a channel would get; withdrawn ones stay away.</summary>
    public GamePlan WithBytes(Func<string, byte[]?> bytes) =>
        new(Game, Hash, Documents)
        {
            Photos =
            [
                .. from photo in Injects.SelectMany(planned => PhotosOf(planned.Id)).DistinctBy(photo => photo.Hash)
                let content = bytes(photo.Hash)
                where content is not null
                select new SafePhoto(photo.Hash, content, photo.Width, photo.Height, photo.Bytes),
            ],
        };

    /// <summary>The same plan under another rule: a rehearsal must not wait for people who only approve the evening itself.</summary>
    public GamePlan With(ApprovalRule approval) =>
        Game.Approval == approval ? this : new GamePlan(Game with { Approval = approval }, Hash, Documents) { Photos = Photos };

    /// <summary>The round with that id; throws for an id that is not in the plan.</summary>
    public GameRound Round(string id) => rounds[id];

    public GameRound? FindRound(string id) => rounds.GetValueOrDefault(id);

    /// <summary>The planned inject, or null for one that arose during play.</summary>
    public PlannedInject? Find(InjectId id) => injects.GetValueOrDefault(id);

    /// <summary>The photos that a planned message shows; empty for one that arose during play.</summary>
    public IReadOnlyList<InjectPhoto> PhotosOf(InjectId id) => (Find(id)?.Inject as Inject.Message)?.Photos ?? [];

    /// <summary>By offset, then by place in the file: injects of one instant keep the author's order.</summary>
    private static IEnumerable<(Inject Inject, int Order)> InOrder(IReadOnlyList<Inject> injects) =>
        injects
            .OrderBy(inject => inject.Timing is Timing.FromStart start ? start.Offset : TimeSpan.MaxValue)
            .Select((inject, order) => (inject, order));

    private void Add(InjectId id, Inject inject, GameRound? round, int order) =>
        injects.Add(id, new PlannedInject(id, inject, round, order, HintStage(inject, round)));

    private static int HintStage(Inject inject, GameRound? round) =>
        inject.Kind != InjectKind.Hint || round is null
            ? 0
            : 1
                + round
                    .Scenario.Injects.Where(other => other is { Kind: InjectKind.Hint, Contingency: false })
                    .TakeWhile(other => other != inject)
                    .Count();
}

/// <summary>Which inject of which round; the round is empty for the game's own injects.</summary>
public readonly record struct InjectId(string Round, string Inject)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static InjectId Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new InjectId("", text) : new InjectId(text[..slash], text[(slash + 1)..]);
    }

    public override string ToString() => Round.Length == 0 ? Inject : Round + "/" + Inject;
}

/// <summary>An inject at its place in the plan.</summary>
/// <param name="Order">Its place by offset, then by file: the order among injects of one instant.</param>
/// <param name="HintStage">The n of "hint n of m"; 0 for what is no hint.</param>
public sealed record PlannedInject(InjectId Id, Inject Inject, GameRound? Round, int Order, int HintStage);

/// <summary>One file of a plan.</summary>
/// <param name="Path">As the organiser knows it.</param>
public sealed record PlanDocument(string Path, string Hash, string Text);
