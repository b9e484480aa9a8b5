using FeedGame.Engine.Adapting;
using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Logs;

/// <summary>How things stood, in the words of the log.</summary>
internal static class LogTerms
{
    public static LocalText Version(int version) => new($"versie {version}", $"version {version}");

    public static LocalText Resumed(ResumeMode mode) =>
        mode switch
        {
            ResumeMode.Shift => new("hervat, tijden schuiven op", "resumed, times move along"),
            ResumeMode.Skip => new("hervat, wat voorbij is vervalt", "resumed, what passed is skipped"),
            _ => new("hervat, per bericht gevraagd", "resumed, asking one by one"),
        };

    public static LocalText Of(EndReason reason) =>
        reason switch
        {
            EndReason.Played => new("alles is gespeeld", "everything was played"),
            EndReason.LatestEnd => new("het werd te laat", "it became too late"),
            EndReason.Stopped => new("na een stop", "after a stop"),
            _ => new("afgelast", "called off"),
        };

    public static LocalText Of(InjectStatus status) =>
        status switch
        {
            InjectStatus.Planned => new("gepland", "planned"),
            InjectStatus.Contingency => new("achter de hand", "kept aside"),
            InjectStatus.Held => new("vastgehouden", "held"),
            InjectStatus.Released => new("uit", "out"),
            InjectStatus.Skipped => new("overgeslagen", "skipped"),
            InjectStatus.Cancelled => new("vervallen", "cancelled"),
            _ => new("ingetrokken", "withdrawn"),
        };

    public static LocalText? Of(Children? children) =>
        children is null ? null : new($"{children.Out} op pad, {children.Back} terug", $"{children.Out} out, {children.Back} back");

    public static LocalText Of(SuggestionOutcome outcome, RuleFigures? figures)
    {
        var word = StandWords.Of(outcome);
        return figures is null ? word : Joined(word, Of(figures, null, null));
    }

    /// <summary>The figures that a rule saw, and what it would do or did.</summary>
    public static LocalText Of(RuleFigures figures, InjectId? inject, long? holdMs)
    {
        var parts = new List<LocalText>();
        if (inject is { } sends)
            parts.Add(new($"{sends} sturen", $"send {sends}"));
        if (holdMs is { } hold)
            parts.Add(new($"{Minutes(hold)} vasthouden", $"hold for {Minutes(hold)}"));
        if ((figures.Reports ?? figures.Good) is { } count && figures.WithinMs is { } within)
            parts.Add(
                new(
                    $"{count} melding(en) in {Minutes(within)}, grens {figures.Limit}",
                    $"{count} report(s) in {Minutes(within)}, limit {figures.Limit}"
                )
            );
        if (figures.PlayedMs is { } played)
            parts.Add(new($"{Minutes(played)} gespeeld", $"{Minutes(played)} played"));
        return parts.Count == 0 ? new("-") : parts.Aggregate(Joined);
    }

    public static Role? RoleOf(Party? party) =>
        party switch
        {
            Party.Police => Role.Police,
            Party.Municipality => Role.Municipality,
            _ => null,
        };

    /// <summary>The page that somebody read, by the word in its address.</summary>
    public static LocalText Page(string page) =>
        page switch
        {
            "control" => new("spelleiding", "control board"),
            "ready" => new("startklaar", "readiness"),
            "run-sheet" => new("draaiboek", "run sheet"),
            "rehearsal" => new("repetitie", "rehearsal"),
            "log" => new("logboek", "log"),
            _ => new(page),
        };

    public static LocalText With(LocalText what, LocalText which) => new($"{what.Nl}: {which.Nl}", $"{what.In("en")}: {which.In("en")}");

    public static LocalText Listed(IEnumerable<LocalText> items)
    {
        var all = items.ToList();
        return new(string.Join(", ", all.Select(item => item.Nl)), string.Join(", ", all.Select(item => item.In("en"))));
    }

    private static LocalText Joined(LocalText one, LocalText other) => new($"{one.Nl}; {other.Nl}", $"{one.In("en")}; {other.In("en")}");

    private static string Minutes(long ms) => Files.Syntax.Durations.Write(TimeSpan.FromMilliseconds(ms));
}
