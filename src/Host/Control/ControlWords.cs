using FeedGame.Engine.Scenarios;
using FeedGame.Host.Hosting;

namespace FeedGame.Host.Control;

/// <summary>What the door for controllers says itself; what a command leads to, the engine says.</summary>
internal static class ControlWords
{
    public static readonly LocalText StoppedOffline = new(
        "Gestopt. Er draait geen host: de stoptekst gaat als eerste uit zodra die weer start.",
        "Stopped. No host is running: the stop text goes first as soon as one starts."
    );

    public static LocalText Taken(TakenIn taken, string game) =>
        taken switch
        {
            TakenIn.New => new($"Speelavond \"{game}\" is toegevoegd.", $"Game \"{game}\" is added."),
            TakenIn.Replaced => new(
                $"Speelavond \"{game}\" is vervangen door de nieuwe bestanden. De goedkeuring van veranderde teksten is vervallen.",
                $"Game \"{game}\" is replaced by the new files. The approval of texts that changed has lapsed."
            ),
            TakenIn.Unchanged => new(
                $"Speelavond \"{game}\" is er al; er is niets veranderd.",
                $"Game \"{game}\" is there already; nothing has changed."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(taken), taken, "No such outcome."),
        };

    public static LocalText NoSuchGame(string game) => new($"Er is geen \"{game}\".", $"There is no \"{game}\".");

    public static LocalText NoGroups(string channel, IEnumerable<string> known) =>
        new(
            $"Kanaal \"{channel}\" heeft in dit spel geen groepen. Wel: {List(known)}. Zet ze in het spelbestand bij channels, onder groups.",
            $"Channel \"{channel}\" has no groups in this game. These have: {List(known)}. Add them to the game file, at channels, under groups."
        );

    public static LocalText NoSuchGroup(string group, IEnumerable<string> known) =>
        new($"Er is geen groep \"{group}\". Wel: {List(known)}.", $"There is no group \"{group}\". There are: {List(known)}.");

    public static LocalText LinksTaken(string name, int count) =>
        new($"{count} link(s) van {name} werken niet meer.", $"{count} link(s) of {name} no longer work.");

    private static string List(IEnumerable<string> names) => string.Join(", ", names.DefaultIfEmpty("-"));

    public static LocalText NoAnswer(TimeSpan patience) =>
        new(
            $"De host antwoordt niet binnen {patience.TotalSeconds:0} s. Misschien doet hij het toch: kijk met state voor u het nog eens vraagt.",
            $"The host does not answer within {patience.TotalSeconds:0} s. It may do it all the same: look with state before you ask again."
        );

    public static LocalText NoHost(string folder) =>
        new(
            $"{folder}: hier draait geen host. Start hem met run of serve; zonder host werken alleen stop, purge en erase.",
            $"{folder}: no host plays from here. Start one with run or serve; without one only stop, purge and erase work."
        );
}
