using FeedGame.Engine;
using FeedGame.Host.Control;

namespace FeedGame.Host.Printables;

/// <summary>The run sheet for who sits at the machine: read is read, so it is written down (S3).</summary>
internal static class RunSheetDoor
{
    public static async Task<ControlAnswer> ReadAsync(
        GameEngine engine,
        RunSheetDesk desk,
        ControlRequest request,
        CancellationToken cancel
    )
    {
        if (engine.Plan(request.Game) is null)
            return ControlAnswer.Refused(ControlWords.NoSuchGame(request.Game).In(request.Lang));
        await engine.PlanReadAsync(request.Game, request.Actor(engine), RunSheetPages.Page, cancel);
        return ControlAnswer.Good((await desk.RenderAsync(request.Game))!);
    }
}
