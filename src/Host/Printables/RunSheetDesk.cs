using FeedGame.Engine;
using FeedGame.Engine.Files;
using FeedGame.Host.Commands;
using FeedGame.Host.Feed;
using FeedGame.Host.Printables.Pages;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Printables;

/// <summary>Makes the run sheet of a game, as things stand at that moment.</summary>
internal sealed class RunSheetDesk(GameEngine engine, ConfigFolder config, TimeProvider time)
{
    /// <summary>Null for a game that is not there.</summary>
    public RunSheetView? Look(string game) =>
        engine.Plan(game) is { } plan && engine.RunSheet(game) is { } sheet
            ? new RunSheetView(plan, sheet, People(game), time.GetUtcNow())
            : null;

    /// <summary>A file of its own, with everything in it.</summary>
    public async Task<string?> RenderAsync(string game) =>
        Look(game) is { } view ? await PageRenderer.RenderFileAsync<RunSheetPage>(new() { [nameof(RunSheetPage.View)] = view }) : null;

    /// <summary>False once people of that game were forgotten.</summary>
    public bool Names(string game) => engine.State(game)?.PurgedAt is null && !engine.HasForgotten(game);

    /// <summary>None where nobody can tell, or where somebody asked to be forgotten: there is room to write then.</summary>
    private IReadOnlyList<Person> People(string game)
    {
        try
        {
            return Names(game) ? config.People(game, "nl") : [];
        }
        catch (RefusedException)
        {
            // A game that was added from another folder, or files that somebody is changing.
            return [];
        }
    }
}
