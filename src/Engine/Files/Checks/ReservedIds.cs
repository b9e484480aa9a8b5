using System.Collections.Frozen;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Reading;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Checks;

/// <summary>
/// Ids that the engine gives to what nobody plans: the ready texts, what a person says, corrections. An author's inject of that name
/// would be taken for one of them. Found, time-out and end may name the author's own message of that kind.
/// </summary>
internal static class ReservedIds
{
    private static readonly FrozenSet<string> Ready = FrozenSet.Create(
        StringComparer.Ordinal,
        "pause",
        "resume",
        "moved",
        "cancelled",
        "stop",
        "real-incident",
        "found-taken-back",
        "withdrawn",
        "end"
    );

    public static void Check(IEnumerable<InjectDraft> injects, ProblemList problems)
    {
        foreach (var draft in injects.Where(draft => IsReserved(draft.Inject)))
            problems.Add(draft.Fields.SpotOf("id"), FileRule.ReservedId, [draft.Inject.Id]);
    }

    private static bool IsReserved(Inject inject) =>
        inject.Id switch
        {
            "found" => inject.Kind != InjectKind.Found,
            "time-out" => inject.Kind != InjectKind.TimeOut,
            var id => Ready.Contains(id) || IsNumbered(id, "say-") || IsNumbered(id, "correction-"),
        };

    private static bool IsNumbered(string id, string prefix) =>
        id.StartsWith(prefix, StringComparison.Ordinal) && id[prefix.Length..].All(char.IsAsciiDigit);
}
