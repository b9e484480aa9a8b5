namespace FeedGame.Host.Tests.Running;

/// <summary>The logs of a host at the most talkative level hold no word of what is not sent, and no secret (PRODUCT rule 1).</summary>
public sealed class HostLogTests
{
    /// <summary>How a text of an inject begins in the scenario files.</summary>
    private const string Dutch = "      nl: ";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_log_line_holds_a_text_that_is_not_sent_or_a_cue()
    {
        await using var evening = await XEvening.OpenAsync();
        using var host = evening.Run(new Dictionary<string, string> { ["FEEDGAME__Logging__Level"] = "Trace" });
        await host.LineAsync("→ x: posted", Cancel);
        await evening.ControlAsync("send", "hint-99");
        await evening.ControlAsync("correct", "hint-6", "beter");
        await host.LineAsync("Hint 1", Cancel);
        await host.KillAsync(Cancel);

        Assert.Contains("dbug", host.Output, StringComparison.Ordinal);
        var sent = string.Join('\n', evening.X.Posts.Select(post => post.Text)) + "Hint 1";
        Assert.All(await UnsentAsync(sent), text => Assert.DoesNotContain(text, host.Output, StringComparison.Ordinal));
    }

    /// <summary>The first words of every Dutch text of the scenarios that was not posted, cues among them.</summary>
    private static async Task<IReadOnlyList<string>> UnsentAsync(string sent)
    {
        var texts = new List<string>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "config", "scenarios")))
            texts.AddRange((await File.ReadAllLinesAsync(file, Cancel)).Where(line => line.StartsWith(Dutch, StringComparison.Ordinal)));
        var words = texts
            .Select(line => line[Dutch.Length..])
            .Select(text => text[..Math.Min(30, text.Length)])
            .Where(text => text.Length > 20 && !text.Contains('{', StringComparison.Ordinal))
            .ToList();
        Assert.True(words.Count >= 10, "too few texts to look for");
        return [.. words.Where(text => !sent.Contains(text, StringComparison.Ordinal))];
    }
}
