using System.Collections.Immutable;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Play;

public static partial class Fold
{
    private static GameState Released(GameState state, InjectReleased released, DateTimeOffset at)
    {
        var before = state.Injects.GetValueOrDefault(released.Inject);
        var now = (before ?? new InjectState { Id = released.Inject, Kind = released.Kind }) with
        {
            Kind = released.Kind,
            Status = InjectStatus.Released,
            Version = released.Version,
            Due = released.Due,
            ReleasedAt = released.Went ?? at,
            Releases = (before?.Releases ?? []).Add(state.Seq + 1),
            About = released.About,
            Text = released.Text ?? before?.Text,
        };
        state = state with { Injects = state.Injects.SetItem(released.Inject, now), Arisen = state.Arisen + (before is null ? 1 : 0) };
        if (released is { Kind: InjectKind.Correction, About: { } about })
            state = OnInject(state, about, inject => inject with { Corrections = inject.Corrections + 1 });
        return IsOfTheTimeline(released.Kind)
            ? OnRound(
                state,
                released.Inject.Round,
                round => round with { LastRelease = new LastRelease(released.Went ?? released.Due, released.Went ?? at) }
            )
            : state;
    }

    /// <summary>It does not go by itself any more.</summary>
    private static GameState Left(GameState state, InjectId id, InjectStatus status) =>
        OnInject(NoLongerWaiting(state, id), id, inject => inject with { Status = status });

    /// <summary>What a person says in between does not change how the timeline spaces its own messages after an outage.</summary>
    private static bool IsOfTheTimeline(InjectKind kind) => kind != InjectKind.Cue && Lanes.Of(kind) == Lane.Ordered;

    private static GameState Edited(GameState state, InjectEdited edited) =>
        OnInject(
            state with
            {
                Arisen = state.Arisen + 1,
                EditsUntil = edited.NotBefore ?? state.EditsUntil,
            },
            edited.Inject,
            inject => inject with { Version = edited.Version, Text = edited.Text, NotBefore = edited.NotBefore }
        );

    private static GameState Withdrawn(GameState state, InjectWithdrawn withdrawn, DateTimeOffset at) =>
        TakenBack(Left(state, withdrawn.Inject, InjectStatus.Withdrawn), withdrawn, at);

    private static GameState Mark(GameState state, IReadOnlyList<InjectId> ids, InjectStatus status)
    {
        if (ids.Count == 0)
            return state;
        var injects = state.Injects.ToBuilder();
        foreach (var id in ids)
            injects[id] = (injects.GetValueOrDefault(id) ?? New(id)) with { Status = status };
        return state with { Injects = injects.ToImmutable() };
    }

    private static GameState OnInject(GameState state, InjectId id, Func<InjectState, InjectState> change) =>
        state with
        {
            Injects = state.Injects.SetItem(id, change(state.Injects.GetValueOrDefault(id) ?? New(id))),
        };

    private static ImmutableDictionary<InjectId, InjectState> WithDues(
        ImmutableDictionary<InjectId, InjectState> injects,
        IReadOnlyList<Due> dues
    )
    {
        var builder = injects.ToBuilder();
        foreach (var due in dues)
            builder[due.Inject] = (builder.GetValueOrDefault(due.Inject) ?? New(due.Inject)) with { Due = due.At };
        return builder.ToImmutable();
    }

    /// <summary>An inject that only the plan knows until now. Its kind is filled in at its release.</summary>
    private static InjectState New(InjectId id) => new() { Id = id, Kind = InjectKind.Announcement };
}
