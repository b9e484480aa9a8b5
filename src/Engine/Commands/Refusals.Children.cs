using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

internal static partial class Refusals
{
    public static readonly LocalText NoYouthRound = new("Dit spel heeft geen jeugdronde.", "This game has no youth round.");

    public static readonly LocalText NothingCounted = new(
        "Zeg hoeveel kinderen op pad gingen, of hoeveel er terug zijn.",
        "Say how many children went out, or how many are back."
    );

    public static readonly LocalText NoSuchNotice = new(
        "Dat bericht aan het team is er niet (meer).",
        "There is no such notice (any more)."
    );

    public static LocalText NotForYouth(GameRound round) =>
        new(
            $"Ronde {round.Number} is voor volwassenen: daar worden geen kinderen geteld.",
            $"Round {round.Number} is for adults: no children are counted there."
        );

    public static LocalText CountOutOfBounds(int most) =>
        new($"Dit getal kan niet. Kies 0 tot {most}.", $"This number is not possible. Choose 0 to {most}.");

    public static LocalText MoreBackThanOut(int left, int back) =>
        new(
            $"Er zijn {left} kinderen op pad gegaan, dus {back} terug kan niet. Verbeter eerst hoeveel er op pad gingen.",
            $"{left} children went out, so {back} back is not possible. First correct how many went out."
        );

    public static LocalText NoChildAway(GameRound round) =>
        new($"In ronde {round.Number} zijn geen kinderen meer op pad.", $"No children of round {round.Number} are out any more.");

    public static LocalText WhyHome(int away) =>
        new(
            $"Volgens de telling zijn nog {away} kinderen op pad. Zeg waarom u zeker weet dat ze terug zijn.",
            $"By the count {away} children are still out. Say why you are sure that they are back."
        );

    public static LocalText ChildrenAway(GameRound round, int away) =>
        new(
            $"Ronde {round.Number} kan nog niet beginnen: er zijn nog {away} kinderen op pad. Tel ze terug, of zeg waarom het toch kan.",
            $"Round {round.Number} cannot begin yet: {away} children are still out. Count them back, or say why it can."
        );
}
