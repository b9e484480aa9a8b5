using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Servers;
using FeedGame.Publishers.Mail;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.Mail;

/// <summary>A real mail server, started once for a class of tests and only when a test asks for it.</summary>
public sealed class SmtpHouse : IAsyncDisposable
{
    private readonly Lock gate = new();
    private Task<SmtpServer>? server;

    public Task<SmtpServer> OpenAsync()
    {
        Requires.File(SmtpServer.Needs, "A real mail server (tests/Peers/install brings it)");
        lock (gate)
            return server ??= SmtpServer.StartAsync(House.File("tests", "Peers", "Mail", "smtp.cjs"), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await (await server).DisposeAsync();
    }
}

/// <summary>The channel as the host makes it, with a door of its own at the real server.</summary>
internal sealed class SmtpStage(SmtpDoor door, IReadOnlyDictionary<string, string?> more) : NetworkStage
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public SmtpDoor Door => door;

    public override IPublisher Publisher => field ??= Another();

    public IReadOnlyList<SmtpLetter> Letters => door.LettersAsync(Cancel).GetAwaiter().GetResult();

    public override IReadOnlyList<string> Visible => [.. Letters.Select(letter => letter.Text.TrimEnd('\n'))];

    public override IReadOnlyList<SeenPhoto> Photos =>
        [.. Letters.SelectMany(letter => letter.Photos).Select(photo => new SeenPhoto(photo.Content, ""))];

    public override string OverlongText => new('a', 50_001);

    /// <summary>A mail server says "not now", and not until when.</summary>
    public override TimeSpan RateLimitWait => TimeSpan.FromMinutes(1);

    /// <summary>The channel of a process that was started after this one.</summary>
    public IPublisher Another() => new MailModule().Create(MailStage.Context(Settings()));

    /// <param name="more">In place of the list, or beside it; a value of null takes a setting away.</param>
    public static async Task<SmtpStage> RaiseAsync(SmtpHouse house, params (string Field, string? Value)[] more)
    {
        var server = await house.OpenAsync();
        return new SmtpStage(await server.OpenAsync(Cancel), more.ToDictionary(each => each.Field, each => each.Value));
    }

    public override void FailNext(Fault fault)
    {
        var (at, reply) = fault switch
        {
            Fault.AnswerLost => ("END", null),
            Fault.RateLimitInSeconds => ("MAIL", "450 4.7.1 too many mails, try later"),
            Fault.RateLimitUntil => ("END", "451 4.7.1 greylisted"),
            Fault.TokenExpired => ("AUTH", "535 5.7.8 the password has expired"),
            Fault.Refused => ("END", "550 5.7.1 looks like spam"),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
        };
        door.FailNextAsync(at, reply, Cancel).GetAwaiter().GetResult();
    }

    public override Task UnplugAsync() => door.CloseAsync(Cancel);

    private Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Host"] = "127.0.0.1",
            ["Port"] = door.Port,
            ["CertificateSha256"] = door.CertificateSha256,
            ["User"] = SmtpDoor.User,
            ["Password"] = SmtpDoor.Password,
            ["From"] = "Boef in de Wijk <boef@dorp.example>",
            ["To"] = "dorp@lijst.example",
        };
        foreach (var (field, value) in more)
            settings[field] = value;
        return settings;
    }
}
