using System.Text.Json;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Texts;
using FeedGame.Engine.Previews;
using FeedGame.Host.Commands;
using FeedGame.Host.Settings;
using FeedGame.Media.Tests.Photos;

namespace FeedGame.Host.Tests.Photos;

/// <summary>What <c>check</c> and <c>rehearse</c> say of photos.</summary>
public sealed class PhotoCommandTests : IDisposable
{
    private readonly PhotoTown town = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose() => town.Dispose();

    private Task<int> RunAsync(params string[] args) =>
        CommandLine.RunAsync(
            [.. args, "--config", town.Path],
            new Output(output, error, IsTerminal: false),
            TestContext.Current.CancellationToken
        );

    [Fact]
    public async Task Check_finds_a_good_photo_good()
    {
        Assert.Equal(0, await RunAsync("check", town.GamePath, town.In("scenarios/tas.yaml")));
        Assert.Equal("", error.ToString());
    }

    [Theory]
    [InlineData("photo-no-image")]
    [InlineData("photo-pixels")]
    [InlineData("photo-too-small")]
    [InlineData("photo-broken")]
    public async Task Check_tells_what_is_wrong_with_a_photo_where_it_is_named(string rule)
    {
        var content = rule switch
        {
            "photo-no-image" => "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
            "photo-pixels" => Pictures.JpegThatClaims(10_000, 6_000),
            "photo-too-small" => Pictures.Flag(200, 200),
            _ => Pictures.Noise(800, 600)[..50_000],
        };
        await File.WriteAllBytesAsync(town.PhotoPath, content, TestContext.Current.CancellationToken);
        Assert.Equal(1, await RunAsync("check", town.GamePath, "--lang", "en"));
        Assert.StartsWith($"{town.In("scenarios/tas.yaml")}:11:13: ", error.ToString(), StringComparison.Ordinal);
        Assert.Contains($"[{rule}]", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rehearse_tells_what_the_photo_shows()
    {
        Assert.Equal(0, await RunAsync("rehearse", "fotodorp", "--speed", "max", "--lang", "en"));
        Assert.Contains("Dit is de tas van de boef. [photo: A red half and a blue one]", output.ToString(), StringComparison.Ordinal);
        output.GetStringBuilder().Clear();
        Assert.Equal(0, await RunAsync("rehearse", "fotodorp", "--speed", "max", "--json"));
        var texts = output
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SkipLast(1)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        Assert.Equal(2, texts.Count(text => text.EndsWith(" [foto: Een rode en een blauwe helft]", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(null, 1000, 5_000_000, "takes no photos")]
    [InlineData(4, 10, 5_000_000, "alt text is too long")]
    [InlineData(4, 1000, 1000, "the channel takes 1000")]
    [InlineData(0, 1000, 5_000_000, "the channel takes 0")]
    [InlineData(4, 1000, 5_000_000, null)]
    public void A_channel_that_cannot_show_a_photo_is_told_before_the_evening(int? count, int alt, long bytes, string? says)
    {
        var plan = ConfigFolder.Open(town.Path).Plan("fotodorp", "nl");
        var traits = new ChannelTraits
        {
            Text = new TextRule(500, TextCounter.Graphemes),
            Photos = count is { } most ? new PhotoRule(most, bytes, ["image/jpeg"], alt) : null,
            Redelivery = Redelivery.Blind,
        };
        var problems = LengthCheck.Problems(Preview.Of(plan, [PreviewChannel.Of("x", traits)])).Select(misfit => misfit.Text.En!).ToList();
        Assert.Equal(says is null ? 0 : 1, problems.Count);
        Assert.All(problems, problem => Assert.StartsWith("een/foto: ", problem, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Contains(says!, problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Beside_a_photo_the_shorter_limit_counts_where_a_channel_takes_photos()
    {
        var plan = ConfigFolder.Open(town.Path).Plan("fotodorp", "nl");
        var traits = new ChannelTraits
        {
            Text = new TextRule(500, TextCounter.Graphemes),
            TextWithPhoto = new TextRule(100, TextCounter.Graphemes),
            Photos = new PhotoRule(4, 5_000_000, ["image/jpeg"], 1000),
            Redelivery = Redelivery.Blind,
        };
        Assert.StartsWith(
            "een/foto: too long for x: ",
            Assert.Single(LengthCheck.Problems(Preview.Of(plan, [PreviewChannel.Of("x", traits)])).Select(misfit => misfit.Text.En)),
            StringComparison.Ordinal
        );
    }
}
