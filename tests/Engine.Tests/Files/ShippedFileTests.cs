using FeedGame.Engine.Files;

namespace FeedGame.Engine.Tests.Files;

public sealed class ShippedFileTests
{
    private static readonly PlanContext Context = new(new HashSet<string>(StringComparer.Ordinal) { "x" });

    [Fact]
    public void Zevenhuizen_reads_without_a_remark()
    {
        var reading = PlanReader.Read(Repo.Config("games", "zevenhuizen.yaml"), Context);
        var remarks = string.Join('\n', reading.Problems.Concat(reading.Warnings).Select(problem => problem.In("en")));
        Assert.True(remarks.Length == 0, remarks);
        Assert.NotNull(reading.Plan);
    }
}
