using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FeedGame.Benchmarks.Lateness;

/// <summary>
/// The usual way, tuned: one persisted Quartz trigger per post on SQLite. WAL, wide batches and as many threads; the job only takes
/// the time, so that every millisecond is the scheduler's own.
/// </summary>
internal static class TriggerPerPost
{
    /// <summary>Triggers taken in one round, and threads to run them on.</summary>
    private const int Batch = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static async Task<Punctuality> RunAsync(int posts, string path, TimeProvider clock, CancellationToken cancel)
    {
        await UseWalAsync(path, cancel);
        var run = new Punctuality(posts, Seconds.After(clock, TimeSpan.FromSeconds(20)), clock);
        var scheduler = await Build(path, run).BuildScheduler(cancel);
        await scheduler.Start(cancel);
        var job = JobBuilder.Create<StampJob>().WithIdentity("post").StoreDurably().Build();
        await scheduler.ScheduleJob(job, Triggers(posts, run.Due, clock), new ScheduleJobOptions(), cancel);
        GC.Collect();
        await run.AllAsync(Patience, cancel);
        await scheduler.Shutdown(true, cancel);
        SqliteConnection.ClearAllPools();
        return run;
    }

    private static QuartzSchedulerBuilder Build(string path, Punctuality run) =>
        QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(SqliteFactory.Instance, $"Data Source={path}");
                store.ProvisionSchema();
            });
            quartz.UseDefaultThreadPool(Batch);
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "trigger-per-post";
                options.MaxBatchSize = Batch;
            });
            quartz.Services.AddSingleton(run);
        });

    private static List<ITrigger> Triggers(int posts, DateTimeOffset due, TimeProvider clock) =>
        [
            .. Enumerable
                .Range(0, posts)
                .Select(post =>
                    TriggerBuilder.Create(clock).WithIdentity(FormattableString.Invariant($"post-{post}")).StartAt(due).Build()
                ),
        ];

    /// <summary>Stays with the file, so every connection of the store has it.</summary>
    private static async Task UseWalAsync(string path, CancellationToken cancel)
    {
        await using var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        await command.ExecuteNonQueryAsync(cancel);
    }

    internal sealed class StampJob(Punctuality run) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            run.Stamp();
            return ValueTask.CompletedTask;
        }
    }
}
