using System.Text;
using FeedGame.Engine.Play;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>A state in words, so that two can be compared: a list within a record is compared by reference otherwise.</summary>
internal static class StateText
{
    public static string Of(GameState state)
    {
        var text = new StringBuilder(8000);
        text.Append($"{state.Seq} {state.LastAt:O} {state.Status} {state.Plan} {state.LatestEnd:O} {state.PausedAt:O} {state.Stop} ");
        text.Append($"{state.EndedAt:O} {state.EndReason} {state.Arisen} {string.Join(',', state.Channels)}\n");
        text.Append($"{state.EditsUntil:O} {string.Join(',', state.Pending.Select(pending => pending with { InPlace = null }))}\n");
        foreach (var round in state.Rounds.Values.OrderBy(round => round.Id, StringComparer.Ordinal))
            text.Append(round).Append('\n');
        foreach (var inject in state.Injects.Values.OrderBy(inject => inject.Id.ToString(), StringComparer.Ordinal))
            text.Append(inject with { Releases = [] }).Append(string.Join(',', inject.Releases)).Append('\n');
        foreach (var delivery in state.Deliveries.Values.OrderBy(delivery => delivery.Key.ToString(), StringComparer.Ordinal))
            text.Append(delivery).Append('\n');
        text.Append(string.Join(',', state.Reports)).Append(string.Join(',', state.Reports.SelectMany(report => report.Texts)));
        text.Append(string.Join(',', state.Suggestions))
            .Append(string.Join(',', state.RulesSpoke.OrderBy(pair => pair.Key.ToString(), StringComparer.Ordinal)));
        return text.Append($" {state.OnSince:O} {string.Join(',', state.Desk)} {state.DeskSince:O} {string.Join(',', state.ToErase)}")
            .ToString();
    }
}
