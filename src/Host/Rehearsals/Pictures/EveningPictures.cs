using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Playing;
using FeedGame.Host.Steering;

namespace FeedGame.Host.Rehearsals.Pictures;

/// <summary>Makes the lanes of a played evening. Pure.</summary>
internal sealed class EveningPictures(PlayedEvening evening, string lang)
{
    /// <summary>What goes out longer before the first round than this is told in words.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private GamePlan Plan => evening.Plan;

    public EveningPicture Make()
    {
        var first = evening.Rounds.Min(round => evening.State.Rounds[round.Id].Start) ?? evening.Entries[0].At;
        var marks = evening.Entries.Select(MarkOf).OfType<(InjectId Id, Mark Mark)>().ToList();
        var shown = marks.Where(mark => mark.Mark.At >= first - Before).ToList();
        var from = shown.Select(mark => mark.Mark.At).Append(first - TimeSpan.FromMinutes(5)).Min();
        var to = shown.Select(mark => mark.Mark.At).Append(evening.State.EndedAt ?? first).Max() + TimeSpan.FromMinutes(5);
        return new EveningPicture(
            Floor(from),
            to,
            [Own(shown), .. evening.Rounds.Select(round => OfRound(round, shown)), .. Channels(first - Before)],
            [.. Halts(to)],
            [.. marks.Where(mark => mark.Mark.At < first - Before).Select(mark => mark.Mark)]
        );
    }

    private (InjectId Id, Mark Mark)? MarkOf(JournalEntry entry) =>
        entry.Event switch
        {
            InjectReleased released => (
                released.Inject,
                Of(released.Inject, entry.At, released.Kind) with
                {
                    Late = entry.At > released.Due ? entry.At - released.Due : default,
                }
            ),
            InjectSkipped skipped => (
                skipped.Inject,
                Of(skipped.Inject, evening.State.Injects.GetValueOrDefault(skipped.Inject)?.Due ?? entry.At, InjectKind.AdHoc) with
                {
                    Skipped = true,
                }
            ),
            _ => null,
        };

    private Mark Of(InjectId id, DateTimeOffset at, InjectKind arisen)
    {
        var planned = Plan.Find(id);
        return new Mark(at, planned?.Inject.Kind ?? arisen, planned?.HintStage ?? 0, InjectNames.Of(Plan, id, arisen));
    }

    private Lane Own(IEnumerable<(InjectId Id, Mark Mark)> marks) =>
        new(PictureWords.WholeEvening.In(lang), "", [.. marks.Where(mark => mark.Id.Round.Length == 0).Select(mark => mark.Mark)])
        {
            Tall = true,
        };

    private Lane OfRound(GameRound round, IEnumerable<(InjectId Id, Mark Mark)> marks)
    {
        var state = evening.State.Rounds[round.Id];
        var outcome = evening.Entries.Select(entry => entry.Event).OfType<RoundEnded>().LastOrDefault(ended => ended.Round == round.Id);
        return new Lane(
            RehearsalWords.Round(round.Number).In(lang),
            outcome is null ? "" : StandWords.Of(outcome.Outcome).In(lang),
            [.. marks.Where(mark => mark.Id.Round == round.Id).Select(mark => mark.Mark)],
            new Span(state.Start!.Value, state.ClosedAt ?? state.EndsAt!.Value),
            state.OffStreetAt
        )
        {
            Tall = true,
        };
    }

    private IEnumerable<Lane> Channels(DateTimeOffset since)
    {
        var own = evening.Releases.Where(release => release.At >= since).Select(release => MarkOf(release));
        yield return new Lane(RehearsalWords.OwnPage.In(lang), "", [.. own]);
        foreach (var channel in Plan.Game.Channels)
        {
            var deliveries = evening.State.Deliveries.Values.Where(each => each.Key.Channel == channel.Name && each.Released >= since);
            var marks = deliveries.GroupBy(each => (each.Key.Inject, each.Key.Version, each.Key.Action)).Select(same => MarkOf([.. same]));
            var under = channel.Groups.Count > 0 ? PictureWords.Groups(channel.Groups.Count).In(lang) : "";
            yield return new Lane(channel.Name, under, [.. marks.OrderBy(mark => mark.At)]);
        }
    }

    private Mark MarkOf(PlayedRelease release) =>
        Of(release.Fact.Inject, release.At, release.Fact.Kind) with
        {
            Late = release.At > release.Fact.Due ? release.At - release.Fact.Due : default,
        };

    /// <summary>The groups of a channel as one mark, where and how the slowest of them was.</summary>
    private Mark MarkOf(IReadOnlyList<Delivery> groups)
    {
        var last = groups.MaxBy(delivery => delivery.Sent ?? delivery.Released)!;
        var at = last.Sent ?? last.Released;
        return Of(last.Key.Inject, at, last.Kind) with
        {
            Late = at > last.Due ? at - last.Due : default,
            Failed = groups.FirstOrDefault(delivery => delivery.Sent is null)?.State,
        };
    }

    private IEnumerable<Halt> Halts(DateTimeOffset end)
    {
        (DateTimeOffset At, bool Stop)? since = null;
        foreach (var entry in evening.Entries)
        {
            if (entry.Event is GamePaused or GameStopped)
                since = (since?.At ?? entry.At, entry.Event is GameStopped);
            else if (entry.Event is GameResumed or GameEnded && since is { } halted)
            {
                since = null;
                yield return new Halt(new Span(halted.At, entry.At), halted.Stop);
            }
        }
        if (since is { } open)
            yield return new Halt(new Span(open.At, end), open.Stop);
    }

    private static DateTimeOffset Floor(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % Quarter.Ticks), TimeSpan.Zero);
}
