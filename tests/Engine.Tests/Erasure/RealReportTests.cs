using FeedGame.Engine.Commands;
using FeedGame.Engine.Journal;

namespace FeedGame.Engine.Tests.Erasure;

/// <summary>What was told of a real incident goes within a day (PRODUCT rule 8), out of the file as well.</summary>
public sealed class RealReportTests : IAsyncLifetime
{
    private const string Words = "Echtplant bij de brug";

    private readonly StoredEvening evening = new(TestPlans.Plan(TestPlans.Game(TestPlans.Hint("hint-1", "5m"))));

    public async ValueTask InitializeAsync()
    {
        await evening.BeginAsync();
        await evening.SayAsync("Anna", new Command.Arm());
        await evening.SayAsync("Anna", new Command.Report(1, Words, null, Triage.Real));
        await evening.SayAsync("Anna", new Command.CallOff());
    }

    public ValueTask DisposeAsync() => evening.DisposeAsync();

    [Fact]
    public async Task After_their_hour_its_words_are_nowhere_in_the_folder()
    {
        Assert.Equal([Words], evening.OnDisk([Words]));
        await evening.RunAsync(CommandLimits.RealReportKept + TimeSpan.FromMinutes(1));
        Assert.Empty(evening.OnDisk([Words]));
    }

    [Fact]
    public async Task A_host_that_ends_with_the_erasing_leaves_nothing_behind_either()
    {
        await evening.RunAsync(CommandLimits.RealReportKept);
        await evening.Engine.DisposeAsync();
        Assert.Empty(evening.OnDisk([Words]));
    }
}
