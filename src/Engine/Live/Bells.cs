using System.Globalization;
using FeedGame.Engine.Couriers;
using Microsoft.Extensions.Logging;

namespace FeedGame.Engine.Live;

/// <summary>Who is rung by what: a conductor for each shard, the courier, the sweep.</summary>
internal sealed partial class Bells(EngineSettings settings, CancellationToken closing)
{
    private const string CourierAlarm = "courier";
    private const string ConductorAlarm = "conductor-";

    private readonly ILogger logger = settings.Loggers.CreateLogger<Bells>();
    private Bell courier = null!;
    private Bell sweep = null!;
    private Bell[] conductors = [];

    public void Connect(Courier work, IReadOnlyList<Conductor> shards, Sweep mend)
    {
        courier = Of("The courier", work.WorkAsync);
        sweep = Of("The sweep", mend.WorkAsync);
        conductors = [.. shards.Select(shard => Of("A conductor", shard.WorkAsync))];
    }

    public void RingCourier() => courier.Ring();

    public void RingAll()
    {
        sweep.Ring();
        foreach (var conductor in conductors)
            conductor.Ring();
        courier.Ring();
    }

    /// <summary>An alarm went off.</summary>
    public ValueTask RingAsync(string alarm, CancellationToken cancel)
    {
        if (alarm == CourierAlarm)
            courier.Ring();
        else
            conductors[int.Parse(alarm[ConductorAlarm.Length..], CultureInfo.InvariantCulture)].Ring();
        return ValueTask.CompletedTask;
    }

    /// <summary>Rings it at that instant, and before, so that it can foresee what it will write then.</summary>
    public void WakeConductor(int shard, DateTimeOffset at)
    {
        var now = settings.Clocks.Now;
        if (at <= now)
            conductors[shard].Ring();
        else
            Set(ConductorAlarm + shard.ToString(CultureInfo.InvariantCulture), IsAhead(at - now) ? at - Conductor.Ahead : at);
    }

    public bool Foresees => settings.Foresees;

    private bool IsAhead(TimeSpan wait) => Foresees && wait > Conductor.Ahead;

    public void WakeCourier(DateTimeOffset at)
    {
        if (at < DateTimeOffset.MaxValue)
            Set(CourierAlarm, at);
    }

    public void Silence()
    {
        foreach (var bell in conductors.Append(courier).Append(sweep))
            bell.Silence();
    }

    private void Set(string alarm, DateTimeOffset at)
    {
        var setting = settings.Alarms.SetAsync(alarm, at, closing);
        if (!setting.IsCompletedSuccessfully)
            _ = FinishAsync(setting.AsTask());
    }

    private async Task FinishAsync(Task setting)
    {
        try
        {
            await setting;
        }
        catch (OperationCanceledException)
        {
            // The engine is closing.
        }
#pragma warning disable CA1031 // A lost alarm is made good by the sweep; whoever set it must not fail.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogLost(logger, problem);
        }
    }

    [LoggerMessage(EventId = 11, Level = LogLevel.Warning, Message = "An alarm could not be set; the sweep will ring instead")]
    private static partial void LogLost(ILogger logger, Exception problem);

    private Bell Of(string name, Func<Task> work) =>
        new(name, work, settings.Stepped ? start => _ = start() : start => _ = Task.Run(start), logger);
}
