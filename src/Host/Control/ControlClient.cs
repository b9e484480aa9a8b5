using FeedGame.Abstractions.Channels;
using FeedGame.Engine;
using FeedGame.Engine.Alarms;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Files;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using FeedGame.Host.Commands;
using FeedGame.Host.Data;

namespace FeedGame.Host.Control;

/// <summary>
/// Reaches the host that plays from a folder. When none is alive, only a stop goes through: it is written into the store, and the
/// next start sends the stop text first (DESIGN §9).
/// </summary>
internal static class ControlClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<ControlAnswer> SayAsync(string folder, ControlRequest request, CancellationToken cancel)
    {
        if (HostFile.Read(folder) is { } host && await AskAsync(host, request, cancel) is { } answer)
            return answer;
        return request.Words is ["stop"] or ["real"]
            ? await StopAsync(folder, request, cancel)
            : ControlAnswer.Refused(ControlWords.NoHost(folder).In(request.Lang));
    }

    /// <summary>Null when nobody answers at that address.</summary>
    private static async Task<ControlAnswer?> AskAsync(HostFile host, ControlRequest request, CancellationToken cancel)
    {
        using var client = new HttpClient { Timeout = Patience };
        client.DefaultRequestHeaders.Authorization = new("Bearer", host.Token);
        try
        {
            using var response = await client.PostAsJsonAsync(host.Address + ControlEndpoints.Path, request, cancel);
            return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<ControlAnswer>(cancel) : null;
        }
        catch (HttpRequestException problem) when (problem.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return null;
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return ControlAnswer.Refused(ControlWords.NoAnswer(Patience).In(request.Lang));
        }
    }

    private static async Task<ControlAnswer> StopAsync(string path, ControlRequest request, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(path, "feedgame.db")))
            return ControlAnswer.Refused(ControlWords.NoHost(path).In(request.Lang));
        using var folder = DataFolder.Take(path);
        await using var alarms = new SteppedAlarms();
        await using var engine = Open(folder, alarms);
        engine.StandBy();
        var command = new Command.Stop(Real: request.Words is ["real"]);
        return await engine.CommandAsync(request.Game, command, request.Actor(engine), cancel) is CommandDecision.Refused refused
            ? ControlAnswer.Refused(refused.Why.In(request.Lang))
            : ControlAnswer.Good(ControlWords.StoppedOffline.In(request.Lang));
    }

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
