using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;

namespace FeedGame.Engine.Logs;

/// <summary>Reports, rules and deliveries.</summary>
internal static partial class LogWords
{
    private static Logged? OfReport(GameEvent fact) =>
        fact switch
        {
            ReportLogged report => new(
                report.By,
                new($"{report.Count} melding(en)", $"{report.Count} report(s)"),
                After: report.Triage is { } triage ? StandWords.Of(triage) : null,
                Words: report.Text
            ),
            ReportTriaged triaged => new(
                triaged.By,
                new($"melding {triaged.Report} beoordeeld", $"report {triaged.Report} judged"),
                After: triaged.Triage is { } triage ? StandWords.Of(triage) : null,
                Words: triaged.Text
            ),
            ReportErased erased => Logged.ByItself(
                new($"woorden van melding {erased.Report} gewist", $"words of report {erased.Report} erased")
            ),
            DeskManned manned => new(manned.By, new("zit aan het meldpunt", "is at the report desk")),
            DeskLeft left => new(left.By, new("ging weg van het meldpunt", "left the report desk")),
            NoteAdded note => new(note.By, new("notitie", "note"), Words: note.Text),
            _ => null,
        };

    private static Logged? OfRule(GameState state, GameEvent fact) =>
        fact switch
        {
            SuggestionMade made => Logged.ByItself(
                new($"voorstel {made.Suggestion} van regel {made.Rule}", $"suggestion {made.Suggestion} of rule {made.Rule}"),
                LogTerms.Of(made.Figures, made.Inject, made.HoldMs)
            ),
            SuggestionDecided decided => new(
                decided.By,
                new($"voorstel {decided.Suggestion}", $"suggestion {decided.Suggestion}"),
                After: LogTerms.Of(decided.Outcome, decided.Figures),
                Always: true
            ),
            RuleActed acted => new(
                acted.By,
                new($"regel {acted.Rule} deed iets in {acted.Round}", $"rule {acted.Rule} acted in {acted.Round}"),
                After: LogTerms.Of(acted.Figures, acted.Inject, acted.HoldMs),
                Always: true
            ),
            RulePassed passed => Logged.ByItself(
                new(
                    $"regel {passed.Rule} hoefde niets te doen in {passed.Round}",
                    $"rule {passed.Rule} had nothing to do in {passed.Round}"
                ),
                LogTerms.Of(passed.Figures, null, null)
            ),
            _ => null,
        };

    private static Logged? OfDelivery(GameEvent fact) =>
        fact switch
        {
            DeliveryJudged { Published: true } there => new(there.By, new($"{there.Delivery} staat er", $"{there.Delivery} is there")),
            DeliveryJudged not => new(not.By, new($"{not.Delivery} staat er niet", $"{not.Delivery} is not there")),
            DeliveryHandedOver over => new(over.By, new($"{over.Delivery} met de hand", $"{over.Delivery} by hand")),
            DeliveryForwarded { Done: true } done => new(done.By, new($"{done.Delivery} doorgestuurd", $"{done.Delivery} forwarded")),
            DeliveryForwarded not => new(not.By, new($"{not.Delivery} lukt niet", $"{not.Delivery} cannot be done")),
            ChannelMended mended => new(mended.By, new($"kanaal {mended.Channel} hersteld", $"channel {mended.Channel} mended")),
            _ => null,
        };
}
