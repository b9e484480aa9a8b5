using System.Globalization;
using System.Resources;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Feed;

namespace FeedGame.Host.Steering;

/// <summary>The words of the control board in one language: <c>SteerWords.resx</c> (Dutch) and <c>SteerWords.en.resx</c>.</summary>
public sealed class SteerWords(FeedWords feed)
{
    private static readonly ResourceManager Resources = new("FeedGame.Host.Steering.SteerWords", typeof(SteerWords).Assembly);

    public FeedWords Feed => feed;

    /// <summary>A word that is missing is a bug, not a gap on a page.</summary>
    public string this[string key] =>
        Resources.GetString(key, feed.Culture) ?? throw new InvalidOperationException($"The word '{key}' is missing.");

    public string With(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[key], values);

    public string Of(LocalText text) => text.In(feed.Language);

    public string Of(RoundStatus status) => Of(StandWords.Of(status));

    public string Of(Track track) => this["Track_" + track];

    public string Of(Triage triage) => Of(StandWords.Of(triage));

    public string Of(RemedyResult result) => this["Remedy_" + result];

    /// <summary>"geplaatst", "wacht", "3 van 12 groepen".</summary>
    public string Of(OutChannel channel) =>
        channel.Groups > 0 ? With("Groups", channel.Done, channel.Groups)
        : channel is { State: DeliveryState.Accepted, ByHand: true } ? this["ByHand"]
        : this["Delivery_" + channel.State];

    /// <summary>For the colour of its tag; the word says the same.</summary>
    public static string Tone(OutChannel channel) =>
        channel.State switch
        {
            DeliveryState.Unknown or DeliveryState.Rejected => "bad",
            DeliveryState.Planned or DeliveryState.Claimed or DeliveryState.Expired or DeliveryState.Skipped => "warn",
            DeliveryState.Accepted when channel.ByHand => "warn",
            DeliveryState.Cancelled or DeliveryState.Retracted => "off",
            DeliveryState.Published or DeliveryState.Confirmed or DeliveryState.Accepted => "good",
        };

    /// <summary>Nothing to say about a second or two.</summary>
    public string? Lateness(OutChannel channel) =>
        channel.Late is { TotalSeconds: >= 2 } late ? With("Late", Play.Countdown.Text(late)) : null;
}
