using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Forecasts;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Preflights;

/// <summary>One result of a preflight, as a person reads it.</summary>
/// <param name="Channel">Empty for what concerns the game itself.</param>
/// <param name="Field">The settings field it is about; empty when it is about none.</param>
internal sealed record PreflightLine(string Channel, PreflightSubject Subject, FindingLevel Level, LocalText Text, string Field = "")
{
    /// <summary>Whole, for where there is no table around it.</summary>
    public string In(string lang) =>
        (
            Channel.Length == 0 ? ""
            : Field.Length == 0 ? $"Channels:{Channel}: "
            : $"Channels:{Channel}:{Field}: "
        ) + Text.In(lang);
}

internal enum PreflightSubject
{
    Settings,
    Account,
    Quota,
    Cost,
    Texts,
    Kit,
    Address,
}

/// <summary>What was found out about one channel.</summary>
/// <param name="Forecast">Null when not even its type is known.</param>
internal sealed record ChannelReport(string Channel, IReadOnlyList<PreflightLine> Lines, ChannelForecast? Forecast);
