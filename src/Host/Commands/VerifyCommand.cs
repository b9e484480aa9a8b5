using System.CommandLine;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Storage;
using FeedGame.Host.Data;

namespace FeedGame.Host.Commands;

/// <summary><c>feedgame verify</c>: whether every journal of a folder is as it was written (E1), also beside a host that plays.</summary>
internal static class VerifyCommand
{
    public static Command Make(Output output)
    {
        var (data, lang) = (SharedOptions.Data(), SharedOptions.Lang());
        var command = new Command("verify", "Checks that no journal was changed since it was written.") { data, lang };
        command.SetAction((parsed, _) => VerifyAsync(output, parsed.GetRequiredValue(data), parsed.GetRequiredValue(lang)));
        return command;
    }

    private static async Task<int> VerifyAsync(Output output, string folder, string lang)
    {
        var store = DataFolder.StoreIn(folder);
        if (!File.Exists(store))
            throw new RefusedException(NoStore(folder).In(lang));
        var proofs = JournalProof.Of(store);
        foreach (var proof in proofs)
            await (proof.Holds ? output.Out : output.Error).WriteLineAsync(Line(proof).In(lang));
        return proofs.All(proof => proof.Holds) ? CommandLine.Good : CommandLine.Problems;
    }

    private static LocalText NoStore(string folder) =>
        new(
            $"{folder}: hier is nog niets gespeeld. Noem de map met --data.",
            $"{folder}: nothing was played here. Name the folder with --data."
        );

    private static LocalText Line(JournalProof proof) =>
        proof.Holds
            ? new LocalText(
                $"{proof.Game}: {proof.Entries} regels, alles zoals het geschreven is.",
                $"{proof.Game}: {proof.Entries} entries, all as they were written."
            )
            : new LocalText(
                $"{proof.Game}: regel {proof.BrokenAt} is veranderd of ontbreekt. Zet een kopie van voor die tijd terug.",
                $"{proof.Game}: entry {proof.BrokenAt} was changed or is missing. Put back a copy from before."
            );
}
