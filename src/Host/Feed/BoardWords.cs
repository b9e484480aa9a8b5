using FeedGame.Engine.Feed;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Feed;

/// <summary>How the states of the board are called.</summary>
internal static class BoardWords
{
    public static string State(Board board, FeedWords words) => words["State_" + board.State];

    /// <summary>Zoeken · Ronde 1 van 2.</summary>
    public static string Summary(Board board, FeedWords words)
    {
        var round = board.Round > 0 ? $" · {words["Round"]} {words.With("RoundOf", board.Round, board.Rounds)}" : "";
        return State(board, words) + round;
    }

    /// <summary>The path of its icon, in a square of 24.</summary>
    public static string Shape(BoardState state) =>
        state switch
        {
            BoardState.NotStarted => "M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7v5l3.5 2",
            BoardState.Searching => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L21 21",
            BoardState.Found => "M4 12.5l5.5 5.5L20 6.5",
            BoardState.Paused => "M8 5v14M16 5v14",
            BoardState.Stopped => "M5 5l14 14M19 5L5 19",
            BoardState.Ended => "M6 21V4h11l-2.5 4L17 12H6",
        };

    /// <summary>For style sheets and programs.</summary>
    public static string Code(BoardState state) =>
        state switch
        {
            BoardState.NotStarted => "not-started",
            BoardState.Searching => "searching",
            BoardState.Found => "found",
            BoardState.Paused => "paused",
            BoardState.Stopped => "stopped",
            BoardState.Ended => "ended",
        };

    public static string Code(Track track) =>
        track switch
        {
            Track.Youth => "youth",
            Track.Adult => "adult",
        };
}
