using System.Security.Cryptography;
using System.Text;
using FeedGame.Engine.Files.Photos;
using FeedGame.Engine.Files.Problems;
using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Games;

namespace FeedGame.Engine.Files.Reading;

/// <summary>Pins a game: its files byte for byte, each with its hash, the game first; its photos by their hashes.</summary>
internal static class Documents
{
    public static GamePlan Plan(Game game, IReadOnlyList<SourceFile> files, IReadOnlyList<TakenPhoto> photos)
    {
        var texts = files.Select((file, index) => (file.Path, Document: Document(file, index == 0 ? "games/" : "scenarios/"))).ToList();
        var owners = texts.ToDictionary(text => text.Path, text => text.Document.Path, StringComparer.Ordinal);
        PlanDocument[] documents = [.. texts.Select(text => text.Document), .. photos.Select(photo => Document(photo, owners))];
        return new GamePlan(game, Hash(string.Join('\n', documents.Select(document => document.Hash))), documents)
        {
            Photos = [.. photos.Select(photo => photo.Photo).Where(photo => !photo.Content.IsEmpty).DistinctBy(photo => photo.Hash)],
        };
    }

    public static ScenarioShelf Shelf(IReadOnlyList<PlanDocument> documents, ProblemList problems)
    {
        foreach (var document in documents.Where(document => document.Hash != Hash(document.Text)))
            problems.Add(new Spot(document.Path, 0, 0), FileRule.HashDiffers, [document.Hash]);
        var scenarios = documents
            .Skip(1)
            .Where(document => !PhotoDocuments.IsPhoto(document))
            .DistinctBy(IdOf)
            .ToDictionary(IdOf, StringComparer.Ordinal);
        return new ScenarioShelf(id => new SourceFile(scenarios[id].Path, scenarios[id].Text), scenarios.Keys, problems);
    }

    private static string IdOf(PlanDocument document) => Path.GetFileNameWithoutExtension(document.Path);

    /// <summary>Only the last two parts of the path: where on a machine the files lay is nobody's business.</summary>
    private static PlanDocument Document(SourceFile file, string folder) =>
        new(folder + Path.GetFileName(file.Path), Hash(file.Text), file.Text);

    private static PlanDocument Document(TakenPhoto photo, Dictionary<string, string> owners)
    {
        var text = PhotoDocuments.TextOf(photo.Photo);
        return new PlanDocument(PhotoDocuments.PathOf(photo.Name with { Owner = owners[photo.Name.Owner] }), Hash(text), text);
    }

    /// <summary>The text was decoded strictly and keeps its byte order mark: encoding it gives the bytes of the file.</summary>
    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
