using FeedGame.Host.Commands;

namespace FeedGame.Host.Tests.Rehearsals;

/// <summary>The sample games from start to end, as each audience sees them.</summary>
public sealed class VillageTranscriptTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("zevenhuizen")]
    [InlineData("kaag-en-braassem")]
    [InlineData("veenendaal")]
    public async Task A_rehearsed_evening_reads_as_it_is_kept(string game)
    {
        var cancel = TestContext.Current.CancellationToken;
        var said = new StringWriter();
        var code = await CommandLine.RunAsync(
            ["rehearse", game, "--speed", "max", "--out", folder.FullName],
            new Output(said, said, IsTerminal: false),
            cancel
        );
        Assert.True(code == 0, said.ToString());

        var pages = folder.GetFiles("*.html").Where(page => page.Name != "index.html").ToList();
        foreach (var page in pages)
        {
            var name = $"{game}.{Path.GetFileNameWithoutExtension(page.Name)}.txt";
            await Snapshot.MatchAsync(name, Snapshot.TextOf(await File.ReadAllTextAsync(page.FullName, cancel)), cancel);
        }
        Assert.Equal(
            pages.Select(page => $"{game}.{Path.GetFileNameWithoutExtension(page.Name)}.txt").Order(StringComparer.Ordinal),
            Snapshot.Of(game).Order(StringComparer.Ordinal)
        );
    }
}
