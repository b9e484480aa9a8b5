using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Files;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using FeedGame.Host.Commands;
using FeedGame.Host.Data;
using FeedGame.Host.Printables;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Control;

/// <summary>
/// What can be said while no host is alive. It is written into the store: a stop, which the next start acts on by sending the stop text
/// first (DESIGN §9); erasing, because a game is over by then and nobody starts a host for it; and reading the run sheet.
/// </summary>
internal static class Offline
{
    public static bool Takes(string[] words) => words is ["stop"] or ["real"] or ["purge"] or ["erase", _] or ["run-sheet", ..];

    public static async Task<ControlAnswer> DoAsync(string path, ControlRequest request, CancellationToken cancel)
    {
        if (!File.Exists(DataFolder.StoreIn(path)))
            return ControlAnswer.Refused(ControlWords.NoHost(path).In(request.Lang));
        using var folder = DataFolder.Take(path);
        await using var alarms = new SteppedAlarms();
        await using var engine = Open(folder, alarms);
        engine.StandBy();
        if (request.Words is ["erase", var name])
            return await Forgetting.EraseAsync(engine, name, request, cancel);
        if (request.Words is ["run-sheet", .. var config])
            return await SheetAsync(engine, config is [var asked] ? asked : null, request, cancel);
        var decision = await engine.CommandAsync(request.Game, CommandWords.Parse(request.Words)!, request.Actor(engine), cancel);
        if (engine.State(request.Game)?.PurgedAt is not null)
            RunSheetFile.Forget(path, request.Game);
        return decision switch
        {
            CommandDecision.Refused refused => ControlAnswer.Refused(refused.Why.In(request.Lang)),
            CommandDecision.Accepted when request.Words is ["stop"] or ["real"] => ControlAnswer.Good(
                ControlWords.StoppedOffline.In(request.Lang)
            ),
            CommandDecision.Accepted accepted => ControlAnswer.Good(accepted.Said.In(request.Lang)),
            _ => throw new InvalidOperationException("No such decision."),
        };
    }

    /// <summary>The sheet is for the evening when the machine is down.</summary>
    private static Task<ControlAnswer> SheetAsync(GameEngine engine, string? config, ControlRequest request, CancellationToken cancel) =>
        RunSheetDoor.ReadAsync(engine, new RunSheetDesk(engine, ConfigFolder.Open(config), TimeProvider.System), request, cancel);

    private static GameEngine Open(DataFolder folder, SteppedAlarms alarms)
    {
        var wall = TimeProvider.System;
        try
        {
            return GameEngine.Open(
                new EngineSettings
                {
                    StorePath = folder.Store,
                    Clocks = new Clocks(new GameClock(wall, folder.Clock(1, wall)), wall),
                    Alarms = alarms,
                    Channels = new Dictionary<string, IPublisher>(StringComparer.Ordinal),
                    ReadPlan = documents => PlanReader.FromDocuments(documents).Plan,
                }
            );
        }
        catch (StoreException problem)
        {
            throw new RefusedException(problem.Message);
        }
    }
}
