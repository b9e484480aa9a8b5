namespace FeedGame.Host.Tests.Architecture;

public sealed class FileTests
{
    /// <summary>Beyond this a second idea hides in the file.</summary>
    private const int MostLines = 300;

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_file_is_too_long_to_read(string folder)
    {
        var files = House.Sources(folder).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(file => file.Lines > MostLines).Select(file => $"{file.Path}: {file.Lines} lines"));
    }

    [Fact]
    public void Half_of_the_files_fit_on_a_screen()
    {
        var lines = House.Sources("src").Select(file => file.Lines).Order().ToList();
        Assert.InRange(lines[lines.Count / 2], 1, 70);
    }

    [Fact]
    public void A_file_lies_where_its_namespace_says() =>
        Assert.Empty(
            from file in House.Sources("src")
            where file.Path.EndsWith(".cs", StringComparison.Ordinal)
            let folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/')["src/".Length..]
            let expected = "namespace FeedGame." + folder.Replace('/', '.') + ";"
            where !file.Code.Contains(expected) && Path.GetFileName(file.Path) != "Program.cs"
            select file.Path
        );
}
