using System.Globalization;
using FeedGame.Abstractions.Channels;
using FeedGame.Peers.Mail;
using FeedGame.Publishers.Mail;
using FeedGame.Publishers.Tests.Contract;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;

namespace FeedGame.Publishers.Tests.Mail;

/// <summary>The channel as the host makes it, with a mail server on a loopback address.</summary>
internal sealed class MailStage(FakeMailServer server, IReadOnlyDictionary<string, string?> more) : NetworkStage
{
    public FakeMailServer Server => server;

    public override IPublisher Publisher => field ??= new MailModule().Create(Context(Settings()));

    public override IReadOnlyList<string> Visible => [.. Letters.Select(letter => letter.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'))];

    public IReadOnlyList<MimeMessage> Letters => [.. server.Letters.Select(letter => Parse(letter.Source))];

    public override IReadOnlyList<SeenPhoto> Photos =>
        [.. Letters.SelectMany(letter => letter.BodyParts.OfType<MimePart>()).Where(part => part.ContentId is not null).Select(Seen)];

    public override string OverlongText => new('a', 50_001);

    /// <summary>A mail server says "not now", and not until when.</summary>
    public override TimeSpan RateLimitWait => TimeSpan.FromMinutes(1);

    public static Task<MailStage> RaiseAsync(IReadOnlyDictionary<string, string?>? more = null) =>
        Task.FromResult(new MailStage(FakeMailServer.Start(), more ?? new Dictionary<string, string?> { ["To"] = "dorp@lijst.example" }));

    public static ChannelContext Context(IReadOnlyDictionary<string, string?> settings) =>
        new(
            "post",
            new ConfigurationBuilder()
                .AddInMemoryCollection(settings.ToDictionary(setting => "Channels:post:" + setting.Key, setting => setting.Value))
                .Build()
                .GetSection("Channels:post"),
            NetworkPublisherContract.Clock,
            static () => throw new InvalidOperationException("Mail needs no HTTP."),
            NullLogger.Instance
        );

    public override void FailNext(Fault fault) =>
        server.FailNext(
            fault switch
            {
                Fault.AnswerLost => new FakeMailFault("END"),
                Fault.RateLimitInSeconds => new FakeMailFault("MAIL", "450 4.7.1 too many mails, try later"),
                Fault.RateLimitUntil => new FakeMailFault("END", "451 4.7.1 greylisted"),
                Fault.TokenExpired => new FakeMailFault("AUTH", "535 5.7.8 the password has expired"),
                Fault.Refused => new FakeMailFault("END", "550 5.7.1 looks like spam"),
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
            }
        );

    public override Task UnplugAsync() => server.StopAsync();

    public override async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await base.DisposeAsync();
    }

    private Dictionary<string, string?> Settings() =>
        new(more)
        {
            ["Host"] = "127.0.0.1",
            ["Port"] = server.Port.ToString(CultureInfo.InvariantCulture),
            ["Security"] = "none",
            ["User"] = FakeMailServer.User,
            ["Password"] = more.GetValueOrDefault("Password") ?? FakeMailServer.Password,
            ["From"] = "Boef in de Wijk <boef@dorp.example>",
        };

    private static SeenPhoto Seen(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes, TestContext.Current.CancellationToken);
        return new SeenPhoto(bytes.ToArray(), "");
    }

    private static MimeMessage Parse(string source)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(source));
        return MimeMessage.Load(stream);
    }
}
