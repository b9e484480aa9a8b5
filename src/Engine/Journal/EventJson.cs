using System.Text.Json;
using System.Text.Json.Serialization;
using FeedGame.Engine.Approvals;
using FeedGame.Engine.Erasure;
using FeedGame.Engine.Games;
using FeedGame.Engine.Notices;
using FeedGame.Engine.Play;
using FeedGame.Engine.Readiness;
using FeedGame.Engine.Reading;

namespace FeedGame.Engine.Journal;

/// <summary>Events as text. Instants are UTC milliseconds, inject ids are <c>round/inject</c>, enums are words.</summary>
internal static class EventJson
{
    public static string Write(GameEvent fact) => JsonSerializer.Serialize(fact, fact.GetType(), EventJsonContext.Default);

    /// <summary>Throws <see cref="UnknownEventException"/> for a name this version does not know: never skipped in silence.</summary>
    public static GameEvent Read(string name, string body)
    {
        var type = EventNames.TypeOf(name) ?? throw new UnknownEventException(name);
        return (GameEvent)JsonSerializer.Deserialize(body, type, EventJsonContext.Default)!;
    }
}

/// <summary>A journal holds an event that this version does not know: that game is set apart, the others go on.</summary>
public sealed class UnknownEventException(string name)
    : Exception($"The journal holds an event \"{name}\" that this version of FeedGame does not know. Start the version that wrote it.");

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantConverter), typeof(InjectIdConverter), typeof(DeliveryKeyConverter)]
)]
[JsonSerializable(typeof(GameArmed))]
[JsonSerializable(typeof(GamePaused))]
[JsonSerializable(typeof(GameResumed))]
[JsonSerializable(typeof(GameStopped))]
[JsonSerializable(typeof(ResumeAgreed))]
[JsonSerializable(typeof(GameEnded))]
[JsonSerializable(typeof(RoundStarted))]
[JsonSerializable(typeof(RoundReminded))]
[JsonSerializable(typeof(RoundEnded))]
[JsonSerializable(typeof(FindNoted))]
[JsonSerializable(typeof(RoundReopened))]
[JsonSerializable(typeof(RoleplayerOffStreet))]
[JsonSerializable(typeof(ChildrenCounted))]
[JsonSerializable(typeof(NoticeSeen))]
[JsonSerializable(typeof(SpareRoundPlanned))]
[JsonSerializable(typeof(TimesMoved))]
[JsonSerializable(typeof(KeptAside))]
[JsonSerializable(typeof(InjectReleased))]
[JsonSerializable(typeof(ReleasePending))]
[JsonSerializable(typeof(ReleaseUndone))]
[JsonSerializable(typeof(InjectSkipped))]
[JsonSerializable(typeof(InjectHeld))]
[JsonSerializable(typeof(InjectReturned))]
[JsonSerializable(typeof(ReasonGiven))]
[JsonSerializable(typeof(HelpAsked))]
[JsonSerializable(typeof(CheckedIn))]
[JsonSerializable(typeof(CheckInMissed))]
[JsonSerializable(typeof(GivenOutByPaper))]
[JsonSerializable(typeof(CueSeen))]
[JsonSerializable(typeof(InjectEdited))]
[JsonSerializable(typeof(InjectWithdrawn))]
[JsonSerializable(typeof(ConsentWithdrawn))]
[JsonSerializable(typeof(ReportLogged))]
[JsonSerializable(typeof(ReportTriaged))]
[JsonSerializable(typeof(ReportErased))]
[JsonSerializable(typeof(DeskManned))]
[JsonSerializable(typeof(DeskLeft))]
[JsonSerializable(typeof(SuggestionMade))]
[JsonSerializable(typeof(SuggestionDecided))]
[JsonSerializable(typeof(RuleActed))]
[JsonSerializable(typeof(RulePassed))]
[JsonSerializable(typeof(PlanRead))]
[JsonSerializable(typeof(NoteAdded))]
[JsonSerializable(typeof(AttemptBegan))]
[JsonSerializable(typeof(DeliverySettled))]
[JsonSerializable(typeof(DeliveryPostponed))]
[JsonSerializable(typeof(DeliveryJudged))]
[JsonSerializable(typeof(DeliveryHandedOver))]
[JsonSerializable(typeof(DeliveryForwarded))]
[JsonSerializable(typeof(ChannelMended))]
[JsonSerializable(typeof(PlanAuthored))]
[JsonSerializable(typeof(InjectApproved))]
[JsonSerializable(typeof(InjectRejected))]
[JsonSerializable(typeof(ReadinessNoted))]
[JsonSerializable(typeof(GateOverridden))]
[JsonSerializable(typeof(GamePurged))]
[JsonSerializable(typeof(PersonErased))]
[JsonSerializable(typeof(ClockSetBack))]
internal sealed partial class EventJsonContext : JsonSerializerContext;

internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.ToUnixTimeMilliseconds());
}

internal sealed class InjectIdConverter : JsonConverter<InjectId>
{
    public override InjectId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        InjectId.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, InjectId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

internal sealed class DeliveryKeyConverter : JsonConverter<DeliveryKey>
{
    public override DeliveryKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DeliveryKey.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, DeliveryKey value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
