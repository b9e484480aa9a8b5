namespace FeedGame.Abstractions.Channels;

/// <summary>
/// A kind of channel ("x", "mastodon"). Type and instance differ: two Mastodon accounts are two named channels of one
/// type. The host finds modules by looking through the publishers' assembly, so a new channel needs no registration.
/// A module is public, sealed and has a constructor without arguments.
/// </summary>
public interface IPublisherModule
{
    /// <summary>The value of <c>Channels:name:Type</c>; matches <c>[a-z][a-z0-9-]*</c>.</summary>
    string Type { get; }

    /// <summary>The settings a channel of this type takes, for <c>feedgame channels</c> and for error messages.</summary>
    IReadOnlyList<ChannelSetting> Settings { get; }

    /// <summary>The traits before any server was asked.</summary>
    ChannelTraits DefaultTraits { get; }

    /// <summary>All mistakes in the settings at once; empty when <see cref="Create"/> will succeed.</summary>
    IReadOnlyList<SettingProblem> Validate(ChannelContext context);

    /// <summary>Makes the channel. Called only when <see cref="Validate"/> found nothing.</summary>
    IPublisher Create(ChannelContext context);
}
