using System.Globalization;
using FeedGame.Engine.Games;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Host.Tests.Canaries;

namespace FeedGame.Host.Tests.Relay.Admins;

/// <summary>
/// Fourteen links to 24 groups: Wil holds twelve of them, Vera and Silvia one each, Hanna stands in, ten others have one each. It keeps
/// who read what at which second for the first time.
/// </summary>
internal sealed class Fourteen : IAsyncDisposable
{
    public const int Groups = 24;
    public const string VerasGroup = "g13";
    public const string SilviasGroup = "g14";

    public static readonly string[] Others = ["Aad", "Bea", "Cor", "Dini", "Ed", "Fien", "Ger", "Hans", "Ina", "Jan"];
    public static readonly string[] Names = [.. Others, "Silvia", "Vera", "Wil", "Hanna"];

    private readonly List<string> seen = [];
    private readonly HashSet<(string, string)> known = [];
    private IReadOnlyList<WiredAdmin> wired = [];

    private Fourteen(RelayEvening evening) => Evening = evening;

    public RelayEvening Evening { get; }

    public Chats Chats { get; } = new();

    /// <summary>"HH:mm:ss message name" for the first time that somebody reads it, in order.</summary>
    public IReadOnlyList<string> Seen => seen;

    public WiredAdmin Silvia { get; private set; } = null!;

    public PhoneAdmin Vera { get; private set; } = null!;

    public PhoneAdmin Wil { get; private set; } = null!;

    public PhoneAdmin Hanna { get; private set; } = null!;

    /// <summary>All that somebody ticked, in order.</summary>
    public IReadOnlyList<DeliveryKey> Forwarded => [.. Marks.Select(mark => mark.Event.Delivery)];

    /// <summary>"HH:mm:ss message name groups" for each tap, in order.</summary>
    public IReadOnlyList<string> Taps =>
        [
            .. Marks
                .GroupBy(mark => (mark.At, Message: MessageOf(mark.Event.Delivery), mark.Event.By))
                .Select(tap => $"{Clock(tap.Key.At)} {tap.Key.Message} {NameOf(tap.Key.By)} {string.Join(',', tap.Select(GroupOf))}"),
        ];

    private IEnumerable<(DateTimeOffset At, DeliveryForwarded Event)> Marks =>
        from entry in Evening.Journal
        where entry.Event is DeliveryForwarded { Done: true }
        select (entry.At, (DeliveryForwarded)entry.Event);

    public static async Task<Fourteen> OpenAsync(Chromium chromium)
    {
        var all = new Fourteen(await RelayEvening.BeginAsync(Groups));
        try
        {
            await all.ComeAsync(chromium);
            return all;
        }
        catch
        {
            await all.DisposeAsync();
            throw;
        }
    }

    /// <summary>That time of the evening in the village, and so many seconds later.</summary>
    public static DateTimeOffset At(string time, int seconds) =>
        CanaryGame.Start + (TimeSpan.Parse(time, CultureInfo.InvariantCulture) - new TimeSpan(19, 30, 0)) + TimeSpan.FromSeconds(seconds);

    public static string CardOf(string message) =>
        message.StartsWith("weg ", StringComparison.Ordinal)
            ? $"t-jeugd-{message[4..]}-1-retract-groepen"
            : $"t-jeugd-{message}-1-publish-groepen";

    /// <summary>The words that a group should read.</summary>
    public string WordsOf(string message, string group) =>
        Evening.Engine.TextOf(RelayEvening.Game, DeliveryKey.Parse($"jeugd/{message}@1.publish.groepen.{group}"))!;

    public Task PlayToAsync(DateTimeOffset now) => Evening.PlayToAsync(now - CanaryGame.Start);

    /// <summary>Everybody looks at their page.</summary>
    public async Task LookAsync(DateTimeOffset now)
    {
        await LookWiredAsync(now);
        foreach (var phone in (PhoneAdmin[])[Vera, Wil, Hanna])
            await LookAsync(phone, now);
    }

    /// <summary>A phone asks every five seconds; a second before the time only the others can look.</summary>
    public async Task LookWiredAsync(DateTimeOffset now)
    {
        await PlayToAsync(now);
        foreach (var admin in wired)
            await LookAsync(admin, now);
    }

    public async Task<IReadOnlyList<SeenTask>> LookAsync(Admin admin, DateTimeOffset now)
    {
        await PlayToAsync(now);
        return Note(admin, await admin.LookAsync(now), now);
    }

    /// <summary>Keeps what somebody reads for the first time.</summary>
    public IReadOnlyList<SeenTask> Note(Admin admin, IReadOnlyList<SeenTask> tasks, DateTimeOffset now)
    {
        foreach (var task in tasks.Where(task => known.Add((admin.Name, task.Name))))
            seen.Add($"{Clock(now)} {task.Name} {admin.Name}");
        return tasks;
    }

    public async Task ForwardAsync(Admin admin, string message, DateTimeOffset now, bool looksFirst = false)
    {
        var task = (await LookAsync(admin, now)).Single(task => task.Name == message);
        await admin.ForwardAsync(Chats, task, looksFirst);
    }

    /// <summary>The ten who do as they are asked.</summary>
    public async Task ForwardOthersAsync(string message, DateTimeOffset now)
    {
        foreach (var admin in wired.Take(Others.Length))
            await ForwardAsync(admin, message, now);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var phone in (PhoneAdmin?[])[Vera, Wil, Hanna])
        {
            if (phone is not null)
                await phone.DisposeAsync();
        }
        await Evening.DisposeAsync();
    }

    private async Task ComeAsync(Chromium chromium)
    {
        var now = At("19:29", 30);
        await PlayToAsync(now);
        Silvia = new WiredAdmin("Silvia", Evening.Link("Silvia", $"groepen:{SilviasGroup}"), Evening);
        wired = [.. Others.Select((name, index) => new WiredAdmin(name, Evening.Link(name, $"groepen:g{index + 15}"), Evening)), Silvia];
        Vera = await PhoneAsync("Vera", $"groepen:{VerasGroup}");
        Wil = await PhoneAsync("Wil", "groepen:" + string.Join(',', Enumerable.Range(1, 12).Select(number => $"g{number}")));
        Hanna = await PhoneAsync("Hanna", "groepen stand-in");

        Task<PhoneAdmin> PhoneAsync(string name, string scope) => PhoneAdmin.OpenAsync(name, Evening.Link(name, scope), chromium, now);
    }

    private string NameOf(string person) => Evening.Engine.PersonName(RelayEvening.Game, person)!;

    private static string GroupOf((DateTimeOffset At, DeliveryForwarded Event) mark) => mark.Event.Delivery.Recipient;

    private static string MessageOf(DeliveryKey key) => (key.Action == DeliveryAction.Retract ? "weg " : "") + key.Inject.Inject;

    private static string Clock(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, CanaryGame.Plan().Game.Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
