using System.Text.Encodings.Web;
using System.Text.Json;
using FeedGame.Engine.Feed;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Playing;

/// <summary>
/// What became of every message of an evening, for machines: a line for each delivery in order of release, our own feed first,
/// then the channels; at the end the sums.
/// </summary>
internal sealed class Transcript(GamePlan plan)
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A channel that does not reach people one by one has one delivery, for nobody in particular.</summary>
    private static readonly IReadOnlyList<string> Everybody = [""];

    private readonly Lock gate = new();
    private readonly List<Told> told = [];
    private GameState last = GameState.Empty;

    /// <summary>True unless something was refused or nobody knows what became of it.</summary>
    public bool IsGood => Count("rejected") + Count("unknown") == 0;

    public void Add(GameStep step)
    {
        lock (gate)
        {
            last = step.After.Seq > last.Seq ? step.After : last;
            foreach (var entry in step.Entries)
            {
                if (entry.Event is InjectReleased { Kind: not InjectKind.Cue } released)
                    told.Add(new Told(entry.Seq, entry.At, released, Text(step.Items.FirstOrDefault(item => item.Seq == entry.Seq))));
                else if (entry.Event is InjectSkipped skipped && plan.Find(skipped.Inject) is { Inject: Inject.Message } planned)
                    told.Add(new Told(entry.Seq, entry.At, Unsent(skipped, planned, step.After, entry.At), null));
            }
        }
    }

    /// <summary>The lines so far, in order.</summary>
    public IReadOnlyList<TranscriptLine> Lines
    {
        get
        {
            lock (gate)
                return [.. told.OrderBy(one => one.Seq).SelectMany(LinesOf)];
        }
    }

    public void Write(TextWriter output)
    {
        foreach (var line in Lines)
            output.WriteLine(JsonSerializer.Serialize(line, Format));
        string[] states = ["published", "skipped", "expired", "cancelled", "rejected", "unknown"];
        output.WriteLine(
            JsonSerializer.Serialize(new { summary = states.ToDictionary(state => state, Count, StringComparer.Ordinal) }, Format)
        );
    }

    public int Count(string state) => Lines.Count(line => line.state == state);

    private IEnumerable<TranscriptLine> LinesOf(Told one)
    {
        yield return Line(one, "feed", one.Text is null ? "skipped" : "published", one.At);
        if (one.Text is null)
            yield break;
        foreach (var channel in last.Channels)
        foreach (var group in last.Groups.GetValueOrDefault(channel, Everybody))
        {
            var key = new DeliveryKey(one.Released.Inject, one.Released.Version, ActionOf(one.Released.Kind), channel, group);
            if (last.Deliveries.TryGetValue(key, out var delivery))
                yield return Line(one, Place(key), Word(delivery.State), delivery.Sent ?? delivery.SettledAt ?? one.At);
        }
    }

    private TranscriptLine Line(Told one, string channel, string state, DateTimeOffset at) =>
        new(
            one.Released.Due.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
            plan.Game.Id,
            one.Released.Inject.Round,
            one.Released.Inject.Inject,
            Words.Kind(one.Released.Kind),
            channel,
            state,
            one.Text ?? "",
            one.Text is null ? 0 : (long)Math.Max(0, (at - one.Released.Due).TotalMilliseconds)
        );

    /// <summary>The channel; a group of it as <c>whatsapp.noord</c>.</summary>
    private static string Place(DeliveryKey key) => key.Recipient.Length == 0 ? key.Channel : $"{key.Channel}.{key.Recipient}";

    private static string Text(FeedItem? item) => (item?.Text.Nl ?? "") + PhotoWords.Of(item, "nl");

    private static InjectReleased Unsent(InjectSkipped skipped, PlannedInject planned, GameState state, DateTimeOffset at) =>
        new(skipped.Inject, planned.Inject.Kind, 0, state.Injects.GetValueOrDefault(skipped.Inject)?.Due ?? at, null, skipped.By);

    private static DeliveryAction ActionOf(InjectKind kind) =>
        kind == InjectKind.Correction ? DeliveryAction.Correct : DeliveryAction.Publish;

    private static string Word(DeliveryState state) =>
        state switch
        {
            DeliveryState.Published or DeliveryState.Confirmed or DeliveryState.Accepted => "published",
            DeliveryState.Skipped => "skipped",
            DeliveryState.Expired => "expired",
            DeliveryState.Cancelled or DeliveryState.Retracted => "cancelled",
            DeliveryState.Rejected => "rejected",
            DeliveryState.Unknown or DeliveryState.Planned or DeliveryState.Claimed => "unknown",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
        };

    private sealed record Told(long Seq, DateTimeOffset At, InjectReleased Released, string? Text);
}

/// <summary>One delivery. The names are those of the JSON.</summary>
#pragma warning disable IDE1006, SA1300
internal sealed record TranscriptLine(
    string at,
    string game,
    string round,
    string inject,
    string kind,
    string channel,
    string state,
    string text,
    long late_ms
);
#pragma warning restore IDE1006, SA1300
