using System.Globalization;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;

namespace FeedGame.Host.Control;

/// <summary>Turns what a controller types into a command. The same words reach a host by its command line and over HTTP.</summary>
internal static class CommandWords
{
    /// <summary>Each command as help shows it.</summary>
    public static readonly IReadOnlyList<string> Usage =
    [
        "start [ROUND]",
        "pause",
        "resume shift|skip|ask",
        "stop",
        "real",
        "send INJECT",
        "skip INJECT",
        "by-paper INJECT 19:32[, INJECT 19:40]",
        "hold INJECT",
        "release INJECT",
        "swap INJECT INJECT",
        "edit INJECT TEXT",
        "say TEXT",
        "undo [INJECT]",
        "move ROUND +5m|-5m",
        "cadence ROUND x0.5..x2|every 4m [--preview]",
        "found ROUND [--play-on]",
        "reopen ROUND",
        "end-round [ROUND]",
        "help [ROUND]",
        "check-in [ROUND]",
        "read-cue INJECT",
        "spare [ROUND] [21:15]",
        "off-street ROUND",
        "see-notice NUMBER",
        "children ROUND out|back N|+N",
        "children-home ROUND --because WHY",
        "report [x2] [PLACE] [NOTE]",
        "triage REPORT game|unclear|double|real [PLACE] [NOTE]",
        "desk on|off",
        "accept [SUGGESTION]",
        "dismiss [SUGGESTION]",
        "note TEXT",
        "settle DELIVERY published|not",
        "by-hand DELIVERY",
        "forwarded DELIVERY",
        "link NAME CHANNEL[:GROUP,GROUP] [stand-in]",
        "link NAME ROLE [start deputy NAME] [round ROUND] [for 30d] [uses 5]",
        "link-all [FILE]",
        "links",
        "unlink NAME",
        RehearseDoor.Usage,
        "correct INJECT TEXT",
        "withdraw INJECT",
        "withdraw-consent NUMBER",
        "take-down [ROUND]",
        "mend CHANNEL",
        "arm",
        "ready ITEM [TEXT] [--by NAME] [--at TIME]",
        "unready ITEM",
        "override REASON",
        "approve INJECT|all",
        "reject INJECT REASON",
        "call-off",
        "purge",
    ];

    public static string AllUsage { get; } = "control GAME " + string.Join("\ncontrol GAME ", Usage);

    /// <summary>Null when the words are no command; <see cref="Usage"/> says what is.</summary>
    public static Command? Parse(string[] words) =>
        words switch
        {
            ["start"] => new Command.Start(),
            ["start", var round] => new Command.Start(round),
            ["pause"] => new Command.Pause(),
            ["resume"] => new Command.Resume(ResumeMode.Ask),
            ["resume", var mode] when Mode(mode) is { } resume => new Command.Resume(resume),
            ["stop"] => new Command.Stop(),
            ["real"] => new Command.Stop(Real: true),
            ["send", var inject] => new Command.Send(InjectId.Parse(inject)),
            ["skip", var inject] => new Command.Skip(InjectId.Parse(inject)),
            ["hold", var inject] => new Command.Hold(InjectId.Parse(inject)),
            ["release", var inject] => new Command.Release(InjectId.Parse(inject)),
            ["swap", var inject, var with] => new Command.Swap(InjectId.Parse(inject), InjectId.Parse(with)),
            ["end-round"] => new Command.EndRound(),
            ["end-round", var round] => new Command.EndRound(round),
            ["help"] => new Command.Help(),
            ["help", var round] => new Command.Help(round),
            ["check-in"] => new Command.CheckIn(),
            ["check-in", var round] => new Command.CheckIn(round),
            ["by-paper", .. { Length: > 0 } lines] when Paper(lines) is { } paper => paper,
            ["read-cue", var inject] => new Command.ReadCue(InjectId.Parse(inject)),
            ["edit", var inject, .. { Length: > 0 } text] => new Command.Edit(InjectId.Parse(inject), Text(text)),
            ["say", .. { Length: > 0 } text] => new Command.Say(Text(text)),
            ["undo"] => new Command.Undo(),
            ["undo", var inject] => new Command.Undo(InjectId.Parse(inject)),
            ["move", var round, var by] when Span(by) is { } span => new Command.MoveRound(round, span),
            ["cadence", var round, .. var change] when Change(change) is { } cadence => new Command.Cadence(round, cadence),
            ["found"] => new Command.Found(),
            ["found", var round] => new Command.Found(round),
            ["found", var round, "--play-on"] => new Command.Found(round, PlayOn: true),
            ["reopen", var round] => new Command.Reopen(round),
            ["spare"] => new Command.PlanSpare(),
            ["spare", var at] when Time(at) is { } clock => new Command.PlanSpare(Clock: clock),
            ["spare", var round] => new Command.PlanSpare(round),
            ["spare", var round, var at] when Time(at) is { } clock => new Command.PlanSpare(round, Clock: clock),
            ["off-street", var round] => new Command.OffStreet(round),
            ["see-notice", var notice] when Whole(notice) is { } number => new Command.SeeNotice(number),
            ["children"] => new Command.Children(),
            ["children", var round, "out", var number] when Counted(number) is { } count => new Command.Children(
                round,
                Out: count,
                More: number[0] == '+'
            ),
            ["children", var round, "back", var number] when Counted(number) is { } count => new Command.Children(
                round,
                Returned: count,
                More: number[0] == '+'
            ),
            ["children-home"] => new Command.ChildrenHome(),
            ["children-home", var round] => new Command.ChildrenHome(round),
            ["report"] => new Command.Report(),
            ["report", ['x', .. var count], .. var told] when Whole(count) is { } callers => Report(callers, told),
            ["report", .. var told] => Report(1, told),
            ["triage", var report, var word, .. var told] when Whole(report) is { } number && Judged(word) is { } triage =>
                new Command.TriageReport(number, triage, Place(told), Note(told)),
            ["accept"] => new Command.AcceptSuggestion(),
            ["accept", var suggestion] when Whole(suggestion) is { } number => new Command.AcceptSuggestion(number),
            ["dismiss"] => new Command.DismissSuggestion(),
            ["dismiss", var suggestion] when Whole(suggestion) is { } number => new Command.DismissSuggestion(number),
            ["desk", "on"] => new Command.Desk(On: true),
            ["desk", "off"] => new Command.Desk(On: false),
            ["note", .. { Length: > 0 } text] => new Command.Note(Text(text)),
            ["settle", var delivery, "published"] when Key(delivery) is { } key => new Command.Settle(key, true),
            ["settle", var delivery, "not"] when Key(delivery) is { } key => new Command.Settle(key, false),
            ["by-hand", var delivery] when Key(delivery) is { } key => new Command.HandOver(key),
            ["forwarded", var delivery] when Key(delivery) is { } key => new Command.Forward([key], Done: true),
            ["correct", var inject, .. { Length: > 0 } text] => new Command.Correct(InjectId.Parse(inject), Text(text)),
            ["withdraw", var inject] => new Command.Withdraw(InjectId.Parse(inject)),
            ["withdraw-consent", var consent] => new Command.WithdrawConsent(consent),
            ["take-down"] => new Command.TakeDown(),
            ["take-down", var round] => new Command.TakeDown(round),
            ["mend", var channel] => new Command.Mend(channel),
            ["arm"] => new Command.Arm(),
            ["ready", var item, .. var rest] when ReadyItems.Parse(item) is { } ready => Ready(ready, rest),
            ["unready", var item] when ReadyItems.Parse(item) is { } ready => new Command.Ready(ready, TakenBack: true),
            ["override", .. { Length: > 0 } reason] => new Command.Override(Text(reason)),
            ["approve", "all"] => new Command.Approve(),
            ["approve", var inject] => new Command.Approve(InjectId.Parse(inject)),
            ["reject", var inject, .. { Length: > 0 } text] => new Command.Reject(InjectId.Parse(inject), Text(text)),
            ["call-off"] => new Command.CallOff(),
            ["purge"] => new Command.Purge(),
            _ => null,
        };

    /// <summary>"x0.75", "every 4m".</summary>
    public static CadenceChange? Change(string[] words) =>
        words switch
        {
            [['x', .. var factor]] when Number(factor) is { } by => new CadenceChange.Factor(by),
            ["every", var interval] when Span(interval) is { } span => new CadenceChange.Every(span),
            _ => null,
        };

    private static Command.Report Report(int count, string[] told) => new(count, Note(told), Place(told));

    private static string? Place(string[] told) => told.Length == 0 ? null : told[0];

    private static string? Note(string[] told) => told.Length < 2 ? null : Text(told[1..]);

    private static Triage? Judged(string word) =>
        word switch
        {
            "game" => Triage.Game,
            "unclear" => Triage.Unclear,
            "double" => Triage.Double,
            "real" => Triage.Real,
            _ => null,
        };

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>"12", or "+1" for so many more.</summary>
    private static int? Counted(string text) => text.Length == 0 ? null : Whole(text[0] == '+' ? text[1..] : text);

    /// <summary>The options come last: "--by", a name, "--at", a time.</summary>
    private static Command.Ready Ready(ReadyItem item, string[] words)
    {
        var ready = new Command.Ready(item);
        for (; words is [.., "--by" or "--at", _]; words = words[..^2])
            ready = words[^2] == "--by" ? ready with { DoneBy = words[^1] } : ready with { At = words[^1] };
        return words.Length == 0 ? ready : ready with { Text = Text(words) };
    }

    /// <summary>"21:15".</summary>
    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>"r1/hint-1 19:32, r1/hint-2 19:40"; null when one of them is none.</summary>
    private static Command.ByPaper? Paper(string[] words)
    {
        var lines = Text(words).Split(',').Select(PaperLine.Parse).ToList();
        return lines.Contains(null) ? null : new Command.ByPaper([.. lines.OfType<PaperLine>()]);
    }

    private static string Text(string[] words) => string.Join(' ', words);

    private static ResumeMode? Mode(string word) =>
        word switch
        {
            "shift" => ResumeMode.Shift,
            "skip" => ResumeMode.Skip,
            "ask" => ResumeMode.Ask,
            _ => null,
        };

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>"5m", "+90s", "-1h".</summary>
    public static TimeSpan? Span(string text)
    {
        var sign = text.StartsWith('-') ? -1 : 1;
        var bare = text.TrimStart('+', '-', '±');
        if (bare.Length < 2 || Number(bare[..^1]) is not { } number || number > 1440)
            return null;
        return bare[^1] switch
        {
            's' => TimeSpan.FromSeconds(number * sign),
            'm' => TimeSpan.FromMinutes(number * sign),
            'h' => TimeSpan.FromHours(number * sign),
            _ => null,
        };
    }

    private static DeliveryKey? Key(string text)
    {
        try
        {
            return DeliveryKey.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
