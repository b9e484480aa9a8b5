using FeedGame.Host.Commands;
using FeedGame.Host.Hosting;
using QRCoder;

namespace FeedGame.Host.Reaching;

/// <summary>Tells who started a host how others reach it, and whether that is safe.</summary>
internal static class Signpost
{
    public static async Task ShowAsync(Output output, GameHost host, string lang, CancellationToken cancel)
    {
        if (host.Parts.PublicAddress is { } address)
            await ShowAsync(output, host, address, lang, cancel);
        else if (OwnNetwork.Nearby(host.ListensOn) is { } nearby)
            ShowNearby(output, nearby, lang);
        else
            output.Out.WriteLine(ReachWords.OnlyHere.In(lang));
    }

    private static async Task ShowAsync(Output output, GameHost host, Uri address, string lang, CancellationToken cancel)
    {
        if (!PublicAddress.IsSafe(address))
            output.Error.WriteLine(ReachWords.PlainHttp(PublicAddress.Text(address)).In(lang));
        using var network = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        var (good, said) = await Reach.LookAsync(address, host.Nonce, network, cancel);
        (good ? output.Out : output.Error).WriteLine(said.In(lang));
    }

    private static void ShowNearby(Output output, string nearby, string lang)
    {
        output.Out.WriteLine(ReachWords.Practice(nearby).In(lang));
        output.Error.WriteLine(ReachWords.PlainHttp(nearby).In(lang));
        if (!output.IsTerminal)
            return;
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(nearby, QRCodeGenerator.ECCLevel.L);
        using var square = new AsciiQRCode(code);
        output.Out.WriteLine(square.GetGraphicSmall());
    }
}
