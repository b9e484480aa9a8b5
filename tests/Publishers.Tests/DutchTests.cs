using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FeedGame.Abstractions.Channels;
using FeedGame.Abstractions.Http;

namespace FeedGame.Publishers.Tests;

/// <summary>Whoever leads the evening reads Dutch: every sentence that a channel can say has its words in a list.</summary>
public sealed partial class DutchTests
{
    public static TheoryData<string> Folders =>
        [.. Directory.GetDirectories(Source).Select(folder => Path.GetFileName(folder)).Where(IsChannel)];

    private static string Source => Path.GetFullPath(Path.Combine(Here(), "..", "..", "src", "Publishers"));

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_sentence_in_the_source_of_a_channel_has_Dutch(string channel)
    {
        var said = Directory
            .GetFiles(Path.Combine(Source, channel), "*.cs")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Sentences(File.ReadAllText(file)))
            .ToList();
        Assert.True(said.Count > 1, "Nothing was found: the test looks in the wrong place.");
        Assert.Equal([], said.Where(sentence => !IsKnown(sentence)));
    }

    [Fact]
    public void Every_setting_is_explained_in_Dutch() =>
        Assert.Empty(
            from module in Modules.All()
            from setting in module.Settings
            where Dutch.Of(setting.Meaning) is null
            select $"{module.Type} {setting.Field}: {setting.Meaning}"
        );

    [Theory]
    [InlineData("Telegram refused. Telegram's words: \"Bad Request: x\"", "Telegram weigerde. Telegram zegt: \"Bad Request: x\"")]
    [InlineData("The network answered 418 \"tea\"", "Het netwerk antwoordde 418 \"tea\"")]
    [InlineData(
        "Channels:dorp:AccessToken is missing. Set it as FEEDGAME__Channels__dorp__AccessToken or in the user secrets.",
        "Channels:dorp:AccessToken ontbreekt. Zet die als FEEDGAME__Channels__dorp__AccessToken, of in de user secrets."
    )]
    [InlineData(
        "Channels:x:BaseUrl must be an https address without a path (http only on this machine), was one with a password in it. Leave it out for https://api.x.com.",
        "Channels:x:BaseUrl moet een https-adres zonder pad zijn (http alleen op deze computer). Er staat een adres met een wachtwoord erin. Laat het weg voor https://api.x.com."
    )]
    [InlineData(
        "No answer: HttpRequestException. Look at https://t.me/s/dorp whether it is there.",
        "Geen antwoord: HttpRequestException. Kijk op https://t.me/s/dorp of het er staat."
    )]
    public void What_changes_in_a_sentence_keeps_its_place(string english, string dutch) => Assert.Equal(dutch, Dutch.Of(english));

    [Fact]
    public void A_sentence_that_no_list_has_stays_what_it_is() => Assert.Null(Dutch.Of("The moon is made of cheese."));

    [Theory]
    [InlineData(401)]
    [InlineData(402)]
    [InlineData(404)]
    [InlineData(429)]
    [InlineData(500)]
    public void What_an_answer_of_any_network_means_has_Dutch(int status)
    {
        using var answer = new HttpResponseMessage((System.Net.HttpStatusCode)status);
        var outcome = HttpOutcome.Of(answer, CallPhase.Publishing, TimeProvider.System, "said")!;
        Assert.NotNull(Dutch.Of(outcome.Words));
    }

    /// <summary>Each text of several words that a person reads, with a 7 where something is filled in.</summary>
    private static IEnumerable<string> Sentences(string code)
    {
        var spoken = string.Join('\n', code.Split('\n').Where(line => !Unspoken().IsMatch(line)));
        return Literal()
            .Matches(Joined().Replace(spoken, ""))
            .Select(match => Filled().Replace(match.Groups["text"].Value.Replace("\\\"", "\"", StringComparison.Ordinal), "7"))
            .Where(text => text.Count(letter => letter == ' ') >= 2)
            .Select(Whole)
            .Where(text => Ours().IsMatch(text));
    }

    /// <summary>A rule of a setting follows its path; else a sentence begins with a capital.</summary>
    private static string Whole(string text) =>
        Rule().IsMatch(text) ? "Channels:dorp:Field " + text : char.ToUpperInvariant(text.TrimStart()[0]) + text.TrimStart()[1..];

    /// <summary>A channel may begin it with a capital and end it with a dot.</summary>
    private static bool IsKnown(string sentence) =>
        new[] { sentence, sentence + ".", char.ToLowerInvariant(sentence[0]) + sentence[1..] }.Any(text => Dutch.Of(text) is not null);

    private static bool IsChannel(string folder) => folder is not ("bin" or "obj");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    /// <summary>What is for developers, or for the network.</summary>
    [GeneratedRegex(
        @"^\s*//|throw new|InvalidOperationException|InvalidDataException|GeneratedRegex|test message",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Unspoken();

    [GeneratedRegex("\"\\s*\\+\\s*\\$?\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex("\"(?<text>(?:[^\"\\\\\\n]|\\\\.)*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Filled();

    [GeneratedRegex(@"^(must|is|holds|and|or) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();

    /// <summary>What the networks say themselves, and is looked for in their answers, is a piece of a sentence.</summary>
    [GeneratedRegex(
        @"^(?!.*\{)(\p{Lu}.+\.$|(The|A|X|Bluesky|Telegram) (?!API).*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Ours();
}
