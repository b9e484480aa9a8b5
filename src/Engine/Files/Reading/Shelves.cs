using FeedGame.Engine.Files.Photos;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Where everything is found that a game names.</summary>
internal sealed record Shelves(ScenarioShelf Scenarios, PhotoShelf Photos)
{
    /// <summary>A photo carries the label of its game.</summary>
    public PhotoReader PhotosFor(ExerciseLabel label, ProblemList problems) => new(Photos, label.ToString().ToUpperInvariant(), problems);
}
