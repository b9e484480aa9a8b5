using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace FeedGame.Engine.Alarms;

/// <summary>Alarms on a Quartz scheduler of their own, which follows the game's clock.</summary>
public sealed class QuartzAlarms(TimeProvider clock) : IAlarms
{
    private static readonly JobKey Job = new("ring");

    /// <summary>How soon Quartz looks again when it knows of no trigger; a new trigger wakes it at once anyway.</summary>
    private static readonly TimeSpan IdleWait = TimeSpan.FromSeconds(5);

    private IScheduler? scheduler;

    public async ValueTask StartAsync(Func<string, CancellationToken, ValueTask> ring, CancellationToken cancel)
    {
        scheduler = await QuartzSchedulerBuilder
            .Create(quartz =>
            {
                quartz.UseTimeProvider(clock);
                quartz.UseInMemoryStore(_ => { });
                quartz.ConfigureScheduler(options =>
                {
                    options.InstanceName = "alarms";
                    options.IdleWaitTime = IdleWait;
                });
                quartz.Services.AddSingleton(new Ringer(ring));
            })
            .BuildScheduler(cancel);
        await scheduler.AddJob(JobBuilder.Create<RingJob>().WithIdentity(Job).StoreDurably().Build(), new AddJobOptions(), cancel);
        await scheduler.Start(cancel);
    }

    public async ValueTask SetAsync(string alarm, DateTimeOffset at, CancellationToken cancel)
    {
        if (scheduler is not { } quartz)
            return;
        // Without the clock a trigger follows the system's and never fires under an accelerated one.
        var trigger = TriggerBuilder.Create(clock).WithIdentity(alarm).ForJob(Job).StartAt(at).Build();
        await quartz.ScheduleTrigger(trigger, TriggerConflict.KeepEarlier, cancel);
    }

    public async ValueTask StopAsync()
    {
        if (Interlocked.Exchange(ref scheduler, null) is { } quartz)
            await quartz.Shutdown(true);
    }

    public ValueTask DisposeAsync() => StopAsync();

    internal sealed record Ringer(Func<string, CancellationToken, ValueTask> Ring);

    /// <summary>Passes the ring on. Never awaits a network: the worker it rings is not its own.</summary>
    internal sealed class RingJob(Ringer ringer) : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            ringer.Ring(context.Trigger.Key.Name, cancellationToken);
    }
}
