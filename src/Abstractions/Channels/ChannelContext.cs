using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace FeedGame.Abstractions.Channels;

/// <summary>What a channel is made from.</summary>
/// <param name="Name">The channel's own name, <c>[a-z][a-z0-9]*</c>.</param>
/// <param name="Settings">Its section <c>Channels:name</c>, wherever it is stored.</param>
/// <param name="WallTime">Real time: signatures, <c>Date</c> headers and HTTP limits follow it, never the game's clock.</param>
/// <param name="Http">
/// Makes a client whose handler is shared and pooled, does not follow redirects and does not retry. The caller owns the client,
/// not the handler.
/// </param>
/// <param name="Logger">Secrets and unsent texts never go there.</param>
public sealed record ChannelContext(
    string Name,
    IConfigurationSection Settings,
    TimeProvider WallTime,
    Func<HttpClient> Http,
    ILogger Logger
);
