using FeedGame.Engine;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Control;

/// <summary>Erasing one person from every game of a folder, and what whoever asked for it reads.</summary>
internal static class Forgetting
{
    public static async Task<ControlAnswer> EraseAsync(GameEngine engine, string name, ControlRequest request, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(name))
            return ControlAnswer.WrongUse("feedgame erase PERSON");
        var erased = await engine.EraseAsync(name.Trim(), request.As, cancel);
        return erased.Count == 0
            ? ControlAnswer.Refused(Unknown.In(request.Lang))
            : ControlAnswer.Good(string.Join('\n', erased.Select(game => Line(game).In(request.Lang))));
    }

    /// <summary>Not the name: who asks knows it, and what is printed is often kept.</summary>
    private static readonly LocalText Unknown = new(
        "Niemand met die naam heeft hier iets gedaan. Schrijf de naam zoals bij --as of op de link.",
        "Nobody of that name has acted here. Write the name as it was at --as or on the link."
    );

    private static LocalText Line(ErasedPerson person) =>
        person.Left.Count == 0
            ? new LocalText(
                $"{person.Game}: naam en links gewist, en {person.Texts} notitie(s), melding(en) of reden(en) met die naam.",
                $"{person.Game}: name and links erased, and {person.Texts} note(s), report(s) or reason(s) with that name."
            )
            : new LocalText(
                $"{person.Game}: naam en links gewist, en {person.Texts} tekst(en). Nog met die naam: {List(person.Left)}. Trek die in of verander ze.",
                $"{person.Game}: name and links erased, and {person.Texts} text(s). Still with that name: {List(person.Left)}. Withdraw or edit them."
            );

    private static string List(IEnumerable<InjectId> injects) => string.Join(", ", injects);
}
