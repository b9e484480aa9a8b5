using System.Text;
using FeedGame.Engine.Files;

namespace FeedGame.Engine.Tests.Files;

/// <summary>
/// Whatever stands in a file, reading gives a plan or problems and never throws. Seeded: the shipped files with pieces cut, doubled,
/// swapped and overwritten. A net, not a proof.
/// </summary>
public sealed class AnyInputTests
{
    private static readonly string[] Pieces =
    [
        "{",
        "}",
        "[",
        "]",
        ":",
        "- ",
        "&a ",
        "*a",
        "\t",
        "\0",
        "'",
        "\"",
        "|\n",
        "!!x ",
        "%",
        "…",
        "\uFEFF",
        "\r",
        "? ",
        "---\n",
    ];

    [Fact]
    public void Never_throws()
    {
        using var written = new Written().Photo("photos/tas.jpg");
        written.InScenario(
            "kind: hint, text: De boef keert",
            "kind: hint, photo: {file: photos/tas.jpg, alt: Een tas, consent: T-1}, text: De boef keert"
        );
        var game = File.ReadAllBytes(Repo.Config("games", "zevenhuizen.yaml"));
        var scenario = File.ReadAllBytes(written.ScenarioPath);
        foreach (var seed in Enumerable.Range(1, 150))
        {
            var chance = new Random(seed);
            File.WriteAllBytes(written.GamePath, Spoil(game, chance));
            File.WriteAllBytes(written.ScenarioPath, Spoil(scenario, chance));
            var reading = written.Read();
            var alone = PlanReader.ReadScenario(written.ScenarioPath, Written.Context);
            Assert.True(reading.Plan is null == reading.Problems.Count > 0, $"seed {seed}");
            Assert.True(alone.Scenario is null == alone.Problems.Count > 0, $"seed {seed}");
        }
    }

    private static byte[] Spoil(byte[] text, Random chance)
    {
        var bytes = text.ToList();
        for (var times = chance.Next(1, 6); times > 0; times--)
        {
            var at = chance.Next(bytes.Count);
            var length = Math.Min(chance.Next(1, 40), bytes.Count - at);
            switch (chance.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[chance.Next(Pieces.Length)]));
                    break;
                default:
                    bytes[at] = (byte)chance.Next(256);
                    break;
            }
        }
        return [.. bytes];
    }
}
