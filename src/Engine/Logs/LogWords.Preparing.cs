using FeedGame.Engine.Approvals;
using FeedGame.Engine.Erasure;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Reading;
using FeedGame.Engine.Roles;

namespace FeedGame.Engine.Logs;

/// <summary>What was done before and after the evening, and who looked at what is secret.</summary>
internal static partial class LogWords
{
    private static Logged? OfPreparing(GamePlan plan, GameEvent fact) =>
        fact switch
        {
            PlanAuthored authored => new(authored.By, new("bracht het plan in", "handed in the plan")),
            InjectApproved approved => new(
                approved.By,
                new($"{approved.Inject} goedgekeurd", $"{approved.Inject} approved"),
                After: LogTerms.Version(approved.Version),
                Role: LogTerms.RoleOf(approved.For)
            ),
            InjectRejected rejected => new(
                rejected.By,
                new($"{rejected.Inject} afgekeurd", $"{rejected.Inject} rejected"),
                After: LogTerms.Version(rejected.Version),
                Words: rejected.Why
            ),
            ReadinessNoted { Undone: true } undone => new(
                undone.By,
                LogTerms.With(new("toch niet klaar", "not ready after all"), ReadyWords.Name(undone.Item))
            ),
            ReadinessNoted noted => new(
                noted.By,
                LogTerms.With(new("klaar", "ready"), ReadyWords.Name(noted.Item)),
                After: Plain(Moment(plan, noted.DoneAt)),
                Words: noted.Note
            ),
            GateOverridden over => new(
                over.By,
                new("toch beginnen, al is niet alles in orde", "go on although not everything is in order"),
                After: LogTerms.Listed(over.Items.Select(ReadyWords.Name)),
                Words: over.Reason
            ),
            GamePurged purged => new(purged.By, new("gegevens van mensen gewist", "people's data erased"), Always: true),
            PersonErased erased => new(erased.By, new("een persoon gewist", "a person erased")),
            _ => null,
        };

    private static Logged? OfReading(GameEvent fact) =>
        fact is PlanRead read
            ? new Logged(
                read.By,
                LogTerms.With(new("zag wat nog geheim is", "saw what is still secret"), LogTerms.Page(read.Page)),
                Role: read.Role
            )
            : null;

    private static string Moment(GamePlan plan, DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, plan.Game.Zone).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
