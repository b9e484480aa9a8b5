using FeedGame.Engine.Approvals;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Links;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Readiness;

/// <summary>Go or no-go (D2): every item with its light, its reason and its remedy. Pure.</summary>
public static class ReadinessJudgement
{
    /// <summary>A call of last year says nothing of this evening's number.</summary>
    public static readonly TimeSpan NumberHolds = TimeSpan.FromDays(7);

    /// <summary>Who played last autumn told the control room of that evening.</summary>
    public static readonly TimeSpan ToldHolds = TimeSpan.FromDays(60);

    private static readonly TimeSpan TooLate = TimeSpan.FromMinutes(5);

    /// <param name="now">Wall time.</param>
    public static IReadOnlyList<ReadyLine> Of(GamePlan plan, GameState state, ReadyFacts facts, DateTimeOffset now)
    {
        var notes = new ReadyNotes(plan.Game, state.Ready);
        return
        [
            .. Enum.GetValues<ReadyItem>()
                .Select(item => Judge(item, plan, state, facts, notes, now))
                .Select(line => line with { Overridden = line.Light == ReadyLight.Red && state.Ready.IsOverridden(line.Item) }),
        ];
    }

    /// <summary>What stands in the way; empty when nothing does, or where nothing leaves this machine.</summary>
    public static IReadOnlyList<ReadyLine> Blocking(IReadOnlyList<ReadyLine> lines, ReadyFacts facts) =>
        facts.RealChannels.Count == 0 ? [] : [.. lines.Where(line => line.Blocks)];

    private static ReadyLine Judge(
        ReadyItem item,
        GamePlan plan,
        GameState state,
        ReadyFacts facts,
        ReadyNotes notes,
        DateTimeOffset now
    ) =>
        item switch
        {
            ReadyItem.Check => Found(item, facts.Mistakes, ReadyWords.ChecksGood, ReadyWords.ChecksBad),
            ReadyItem.Approvals => Approved(plan, state),
            ReadyItem.Channels => Answer(facts),
            ReadyItem.Date => OnDate(plan, facts, now),
            ReadyItem.Resume => CanGoOn(facts.CanResume),
            ReadyItem.Number => Dated(item, notes, NumberHolds, now),
            ReadyItem.ControlRoom => Dated(item, notes, ToldHolds, now),
            ReadyItem.Consent => Consented(plan, notes, now),
            _ => Dated(item, notes, null, now),
        };

    private static ReadyLine Found(ReadyItem item, IReadOnlyList<LocalText> wrong, LocalText good, LocalText bad) =>
        wrong.Count == 0 ? new ReadyLine(item, Green, good, []) : new ReadyLine(item, Red, bad, wrong);

    /// <summary>Without police a game can begin, but not go on after a real incident: that is for them to decide beforehand.</summary>
    private static ReadyLine CanGoOn(Resumers able) =>
        new(
            ReadyItem.Resume,
            able.People < 2 ? Red
                : able.Police ? Green
                : ReadyLight.Orange,
            ReadyWords.CanResume(able.People),
            able.Police ? [] : [ReadyWords.NoPolice]
        );

    private static ReadyLine Approved(GamePlan plan, GameState state)
    {
        var standings = ApprovalStandings.Of(plan, state);
        var open = standings.Where(standing => standing.IsOpen).Select(ReadyWords.Open).ToList();
        return open.Count > 0 ? new ReadyLine(ReadyItem.Approvals, Red, ReadyWords.NotApproved(open.Count), open)
            : plan.Game.Approval == ApprovalRule.Off ? new ReadyLine(ReadyItem.Approvals, Green, ReadyWords.NotAsked, [])
            : new ReadyLine(ReadyItem.Approvals, Green, ReadyWords.AllApproved(standings.Count), []);
    }

    private static ReadyLine Answer(ReadyFacts facts) =>
        facts.RealChannels.Count == 0 ? new ReadyLine(ReadyItem.Channels, Green, ReadyWords.OnlyPractice, [])
        : facts.Tried is not { } tried ? new ReadyLine(ReadyItem.Channels, Red, ReadyWords.NotTried, [])
        : Found(ReadyItem.Channels, tried.Problems, ReadyWords.ChannelsGood, ReadyWords.ChannelsBad);

    private static ReadyLine OnDate(GamePlan plan, ReadyFacts facts, DateTimeOffset now)
    {
        var first = facts.ShiftTo ?? Arming.FirstStart(plan.Game);
        return first is { } start && start < now - TooLate
            ? new ReadyLine(ReadyItem.Date, Red, ReadyWords.LongPast(Clock.Day(plan, start)), [])
            : new ReadyLine(ReadyItem.Date, Green, ReadyWords.Starts(first is { } at ? Clock.Day(plan, at) : null), []);
    }

    /// <summary>Without photos nobody has to consent to anything.</summary>
    private static ReadyLine Consented(GamePlan plan, ReadyNotes notes, DateTimeOffset now)
    {
        var consents = plan
            .Injects.SelectMany(planned => plan.PhotosOf(planned.Id))
            .Select(photo => photo.Consent)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return consents.Count == 0
            ? new ReadyLine(ReadyItem.Consent, Green, ReadyWords.NoPhotos, [])
            : Dated(ReadyItem.Consent, notes, null, now) with
            {
                Details = [.. consents.Select(consent => new LocalText(consent + ".", consent + "."))],
            };
    }

    /// <param name="holds">How long ago it may have been; null for what does not wear out.</param>
    private static ReadyLine Dated(ReadyItem item, ReadyNotes notes, TimeSpan? holds, DateTimeOffset now)
    {
        var missing = ReadyItems.OnlyReminds(item) ? ReadyLight.Orange : Red;
        return notes.Find(item) is not { } done ? new ReadyLine(item, missing, ReadyWords.ToDo(item), [])
            : done.At > now + TooLate ? new ReadyLine(item, missing, ReadyWords.InTheFuture(item), [], done)
            : holds is { } most && now - done.At > most ? new ReadyLine(item, missing, ReadyWords.TooOld(item, most), [], done)
            : new ReadyLine(item, Green, ReadyWords.Done(item), [], done);
    }

    private const ReadyLight Green = ReadyLight.Green;
    private const ReadyLight Red = ReadyLight.Red;
}

/// <summary>What was ticked during preparation, else what the game file says.</summary>
internal sealed class ReadyNotes(Game game, ReadyBook book)
{
    public ReadyNote? Find(ReadyItem item) => book.Notes.GetValueOrDefault(item) ?? game.Readiness.GetValueOrDefault(item);
}
