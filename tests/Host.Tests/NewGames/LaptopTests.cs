namespace FeedGame.Host.Tests.NewGames;

/// <summary>The program itself in a folder of somebody's own, where no <c>--config</c> says where things are.</summary>
public sealed class LaptopTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "feedgame.dll");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");

    [Fact]
    public async Task The_samples_are_found_before_and_after_somebody_has_a_game_of_their_own()
    {
        Assert.Contains("zevenhuizen.yaml: in orde", await GoodAsync("check", "zevenhuizen"), StringComparison.Ordinal);
        await GoodAsync("new", "ons-dorp", "--number", "088 - 12 34 987");
        Assert.Contains("ons-dorp.yaml: in orde", await GoodAsync("check", "ons-dorp"), StringComparison.Ordinal);
        Assert.Contains("veenendaal.yaml: in orde", await GoodAsync("check", "veenendaal"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.FullName, "config", "games", "veenendaal.yaml")));
        await GoodAsync("new", "ons-plein", "--from", "kaag-en-braassem");
        Assert.Contains("ons-plein.yaml: in orde", await GoodAsync("check", "ons-plein"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_can_go_to_a_pipe()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /dev/stdout there.");
        var said = await GoodAsync("preview", "zevenhuizen", "--html", "/dev/stdout", "--lang", "en");
        Assert.Contains("</html>", said, StringComparison.Ordinal);
        Assert.NotNull(new FileInfo("/dev/stdout").LinkTarget);
    }

    [Fact]
    public async Task The_demo_plays_the_kit_whatever_became_of_the_folder_of_ones_own()
    {
        var own = folder.CreateSubdirectory("config");
        await File.WriteAllTextAsync(Path.Combine(own.FullName, "appsettings.json"), "{}", TestContext.Current.CancellationToken);
        var said = await GoodAsync("demo", "--speed", "max", "--urls", "http://127.0.0.1:0");
        Assert.Contains("0 geweigerd, 0 onbekend", said, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private async Task<string> GoodAsync(params string[] args)
    {
        var (good, said) = await Tool.RunAsync(folder.FullName, "dotnet", [Program, .. args]);
        Assert.True(good, said);
        return said;
    }
}
