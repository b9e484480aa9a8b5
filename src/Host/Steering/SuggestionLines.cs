using FeedGame.Engine.Adapting;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Steering;

/// <summary>What a rule asks a person, with its figures (H4).</summary>
/// <param name="What">The figures and what it would do.</param>
/// <param name="Words">What would go out; null when nothing would.</param>
public sealed record SuggestionLine(int Number, LocalText What, DateTimeOffset Until, LocalText? Name, string? Words);

internal static class SuggestionLines
{
    public static IReadOnlyList<SuggestionLine> Of(BoardSource source, BoardTexts texts) =>
        source.State.Stop is not null
            ? []
            : [.. source.State.Suggestions.Where(suggestion => suggestion.IsOpen).Select(open => Line(source, texts, open))];

    private static SuggestionLine Line(BoardSource source, BoardTexts texts, Suggestion open)
    {
        var planned = open.Step.Inject is { } id ? source.Plan.Find(id) : null;
        var inject = planned is null
            ? null
            : source.State.Injects.GetValueOrDefault(planned.Id) ?? new InjectState { Id = planned.Id, Kind = planned.Inject.Kind };
        return new SuggestionLine(
            open.Number,
            SuggestionWords.Of(open),
            open.Expires,
            inject is null ? null : InjectNames.Of(source.Plan, inject),
            inject is null ? null : texts.Of(inject)
        );
    }
}
