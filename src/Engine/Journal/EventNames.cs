using System.Collections.Frozen;
using FeedGame.Engine.Approvals;
using FeedGame.Engine.Erasure;
using FeedGame.Engine.Notices;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Reading;

namespace FeedGame.Engine.Journal;

/// <summary>The name each event has in the journal. A name is never changed or used again.</summary>
internal static class EventNames
{
    private static readonly FrozenDictionary<string, Type> ByName = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["game-armed"] = typeof(GameArmed),
        ["game-paused"] = typeof(GamePaused),
        ["game-resumed"] = typeof(GameResumed),
        ["game-stopped"] = typeof(GameStopped),
        ["resume-agreed"] = typeof(ResumeAgreed),
        ["game-ended"] = typeof(GameEnded),
        ["round-started"] = typeof(RoundStarted),
        ["round-reminded"] = typeof(RoundReminded),
        ["round-ended"] = typeof(RoundEnded),
        ["find-noted"] = typeof(FindNoted),
        ["round-reopened"] = typeof(RoundReopened),
        ["off-street"] = typeof(RoleplayerOffStreet),
        ["children-counted"] = typeof(ChildrenCounted),
        ["spare-round-planned"] = typeof(SpareRoundPlanned),
        ["times-moved"] = typeof(TimesMoved),
        ["kept-aside"] = typeof(KeptAside),
        ["inject-released"] = typeof(InjectReleased),
        ["given-out-by-paper"] = typeof(GivenOutByPaper),
        ["release-pending"] = typeof(ReleasePending),
        ["release-undone"] = typeof(ReleaseUndone),
        ["inject-skipped"] = typeof(InjectSkipped),
        ["inject-held"] = typeof(InjectHeld),
        ["inject-returned"] = typeof(InjectReturned),
        ["reason-given"] = typeof(ReasonGiven),
        ["help-asked"] = typeof(HelpAsked),
        ["checked-in"] = typeof(CheckedIn),
        ["check-in-missed"] = typeof(CheckInMissed),
        ["cue-seen"] = typeof(CueSeen),
        ["inject-edited"] = typeof(InjectEdited),
        ["inject-withdrawn"] = typeof(InjectWithdrawn),
        ["consent-withdrawn"] = typeof(ConsentWithdrawn),
        ["report-logged"] = typeof(ReportLogged),
        ["report-triaged"] = typeof(ReportTriaged),
        ["report-erased"] = typeof(ReportErased),
        ["desk-manned"] = typeof(DeskManned),
        ["desk-left"] = typeof(DeskLeft),
        ["suggestion-made"] = typeof(SuggestionMade),
        ["suggestion-decided"] = typeof(SuggestionDecided),
        ["rule-acted"] = typeof(RuleActed),
        ["rule-passed"] = typeof(RulePassed),
        ["plan-read"] = typeof(PlanRead),
        ["notice-seen"] = typeof(NoticeSeen),
        ["note-added"] = typeof(NoteAdded),
        ["attempt-began"] = typeof(AttemptBegan),
        ["delivery-settled"] = typeof(DeliverySettled),
        ["delivery-postponed"] = typeof(DeliveryPostponed),
        ["delivery-judged"] = typeof(DeliveryJudged),
        ["delivery-handed-over"] = typeof(DeliveryHandedOver),
        ["delivery-forwarded"] = typeof(DeliveryForwarded),
        ["channel-mended"] = typeof(ChannelMended),
        ["plan-authored"] = typeof(PlanAuthored),
        ["inject-approved"] = typeof(InjectApproved),
        ["inject-rejected"] = typeof(InjectRejected),
        ["readiness-noted"] = typeof(ReadinessNoted),
        ["gate-overridden"] = typeof(GateOverridden),
        ["game-purged"] = typeof(GamePurged),
        ["person-erased"] = typeof(PersonErased),
        ["clock-set-back"] = typeof(ClockSetBack),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> ByType = ByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static IReadOnlyCollection<string> All => ByName.Keys;

    public static string Of(GameEvent fact) => ByType[fact.GetType()];

    /// <summary>The type behind a name, or null when this version does not know it.</summary>
    public static Type? TypeOf(string name) => ByName.GetValueOrDefault(name);
}
