namespace FeedGame.Host.Tests.Channels.NewChannel;

/// <summary>
/// A copy of what is under version control, with a history of its own, in which a newcomer adds a channel. Only the channels are built
/// again: the program is the one that these tests were built with, and takes the new assembly as it is.
/// </summary>
internal sealed class RepositoryCopy : IDisposable
{
    private const string Project = "src/Publishers/FeedGame.Publishers.csproj";
    private const string Assembly = "FeedGame.Publishers.dll";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("feedgame-test-");

    private string Root => Path.Combine(folder.FullName, "copy");

    /// <summary>The program with the channels of the copy.</summary>
    public string Program => Path.Combine(folder.FullName, "program");

    /// <summary>For what is not part of the copy.</summary>
    public string Scratch => folder.FullName;

    public static async Task<RepositoryCopy> MakeAsync()
    {
        var copy = new RepositoryCopy();
        var (tracked, files) = await Tool.RunAsync(Repository.Root, "git", "ls-files", "-z");
        if (!tracked)
            Requires.Missing($"{Repository.Root} is not under version control: {files}");
        foreach (var file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries))
            Copy(Path.Combine(Repository.Root, file), Path.Combine(copy.Root, file));
        await copy.GitAsync("init", "-q");
        await copy.GitAsync("add", "-A");
        await copy.GitAsync(
            "-c",
            "user.name=test",
            "-c",
            "user.email=test@example.org",
            "commit",
            "-q",
            "--no-gpg-sign",
            "-m",
            "As it was"
        );
        return copy;
    }

    public void Write(string file, string text)
    {
        var path = Path.Combine(Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Every file that is new or changed, as version control tells it.</summary>
    public async Task<IReadOnlyList<string>> ChangedAsync() =>
        (await GitAsync("status", "--porcelain", "--untracked-files=all")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Builds the channels, from packages that are on this machine already, and puts them into a copy of the program.</summary>
    public async Task BuildAsync()
    {
        var nowhere = folder.CreateSubdirectory("no-packages").FullName;
        var (restored, missing) = await Tool.RunAsync(Root, "dotnet", "restore", Project, "--source", nowhere, "-p:NuGetAudit=false");
        if (!restored)
            Requires.Missing($"The channels cannot be restored without a network: {missing}");
        // The analyzers have their say in the build of the repository: what takes part there is what takes part here.
        string[] output =
        [
            "--no-restore",
            "--nologo",
            "--disable-build-servers",
            "-p:RunAnalyzers=false",
            "-o",
            Path.Combine(folder.FullName, "built"),
        ];
        var (built, said) = await Tool.RunAsync(Root, "dotnet", ["build", Project, .. output]);
        Assert.True(built, said);
        CopyProgram(new DirectoryInfo(AppContext.BaseDirectory), Program);
        File.Copy(Path.Combine(folder.FullName, "built", Assembly), Path.Combine(Program, Assembly), overwrite: true);
    }

    public void Dispose()
    {
        // Version control makes its own files read-only, which some systems do not delete.
        foreach (var file in folder.EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        folder.Delete(recursive: true);
    }

    private async Task<string> GitAsync(params string[] args)
    {
        var (good, said) = await Tool.RunAsync(Root, "git", args);
        Assert.True(good, said);
        return said;
    }

    /// <summary>Without what only tests need: folders whose name begins with a dot hold a browser's driver.</summary>
    private static void CopyProgram(DirectoryInfo from, string to)
    {
        foreach (var file in from.EnumerateFiles())
            Copy(file.FullName, Path.Combine(to, file.Name));
        foreach (var below in from.EnumerateDirectories().Where(below => !below.Name.StartsWith('.')))
            CopyProgram(below, Path.Combine(to, below.Name));
    }

    /// <summary>What is under version control may be deleted in the working copy.</summary>
    private static void Copy(string from, string to)
    {
        if (!File.Exists(from))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}
