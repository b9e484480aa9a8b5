using System.Text.Json;
using FeedGame.Engine.Files.Reading;
using NJsonSchema;
using YamlDotNet.Serialization;

namespace FeedGame.Engine.Tests.Files;

/// <summary>Editors check with the schemas, the engine with its reader: both must know the same keys.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string, string> Shipped =>
        [
            .. Files("scenarios").Select(file => ("scenario", file)),
            .. Files("games").Select(file => (file.EndsWith("people.yaml", StringComparison.Ordinal) ? "people" : "game", file)),
        ];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_shipped_file_fits_its_schema(string schema, string file)
    {
        var rules = await JsonSchema.FromFileAsync(SchemaPath(schema), TestContext.Current.CancellationToken);
        Assert.Empty(rules.Validate(AsJson(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))));
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_file_names_its_schema_in_the_first_line(string schema, string file) =>
        Assert.Equal($"# yaml-language-server: $schema=../schema/{schema}.schema.json", File.ReadLines(file).First());

    [Theory]
    [InlineData("id: Kat", "id: kat", "scenario")]
    [InlineData("kind: clue", "kind: hint", "scenario")]
    [InlineData("colour: red", "track: youth", "scenario")]
    public async Task A_schema_refuses_what_the_reader_refuses(string wrong, string right, string schema)
    {
        const string Good = "id: kat\ntrack: youth\ntitle: T\ninjects: [{id: a, at: +1m, kind: hint, text: Hallo}]";
        var rules = await JsonSchema.FromFileAsync(SchemaPath(schema), TestContext.Current.CancellationToken);
        Assert.Empty(rules.Validate(AsJson(Good)));
        Assert.NotEmpty(rules.Validate(AsJson(Good.Replace(right, wrong, StringComparison.Ordinal))));
    }

    [Fact]
    public void Schemas_and_reader_know_the_same_keys()
    {
        AssertSame(KeySet.Scenario, "scenario", null);
        AssertSame(KeySet.Inject, "scenario");
        AssertSame(KeySet.Photo, "scenario");
        AssertSame(KeySet.Rule, "scenario");
        AssertSame(KeySet.Game, "game", null);
        AssertSame(KeySet.People, "people", null);
        AssertSame(KeySet.Person, "people");
        KeySet[] inGame =
        [
            KeySet.GameInject,
            KeySet.Photo,
            KeySet.Round,
            KeySet.Start,
            KeySet.Channel,
            KeySet.ChannelOptions,
            KeySet.Organiser,
            KeySet.Readiness,
            KeySet.Done,
        ];
        Assert.All(inGame, keys => AssertSame(keys, "game"));
    }

    [Fact]
    public void Schemas_and_reader_know_the_same_words()
    {
        Assert.Equal(InjectWords.ScenarioKinds.Keys, Words("scenario", "inject", "kind"));
        Assert.Equal(InjectWords.GameKinds.Keys, Words("game", "game-inject", "kind"));
        Assert.Equal(InjectWords.OnMiss.Keys, Words("scenario", "inject", "on-miss"));
        Assert.Equal(RuleReader.Do.Keys, Words("scenario", "rule", "do"));
        Assert.Equal(InjectWords.CueFor.Keys, Words("scenario", "inject", "for"));
        Assert.Equal(InjectWords.Parts.Keys, Names(Root("scenario").GetProperty("properties").GetProperty("description")));
        Assert.Equal(ReadyTextReader.ByWord.Keys, Names(Root("game").GetProperty("properties").GetProperty("texts")));
        Assert.Equal(ReadinessReader.Keys.Keys.Order(StringComparer.Ordinal), KeySet.Readiness.All.Order(StringComparer.Ordinal));
        Assert.Equal(ApprovalReader.Rules.Keys, Words("game", null, "approval"));
        Assert.Equal(PeopleReader.Duties.Keys, Words("people", "person", "role"));
    }

    private static void AssertSame(KeySet keys, string schema) => AssertSame(keys, schema, keys.Name);

    private static void AssertSame(KeySet keys, string schema, string? definition)
    {
        var map = definition is null ? Root(schema) : Root(schema).GetProperty("definitions").GetProperty(definition);
        Assert.Equal(keys.All.Order(StringComparer.Ordinal), Names(map).Order(StringComparer.Ordinal));
        var required = map.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(key => key.GetString()!) : [];
        Assert.Equal(keys.Required.Order(StringComparer.Ordinal), required.Order(StringComparer.Ordinal));
        Assert.False(map.GetProperty("additionalProperties").GetBoolean());
    }

    /// <param name="definition">Null for the root of the file.</param>
    private static IEnumerable<string> Words(string schema, string? definition, string property) =>
        (definition is null ? Root(schema) : Root(schema).GetProperty("definitions").GetProperty(definition))
            .GetProperty("properties")
            .GetProperty(property)
            .GetProperty("enum")
            .EnumerateArray()
            .Select(word => word.GetString()!);

    private static IEnumerable<string> Names(JsonElement map) => map.GetProperty("properties").EnumerateObject().Select(key => key.Name);

    private static JsonElement Root(string schema) => JsonElement.Parse(File.ReadAllText(SchemaPath(schema)));

    private static string SchemaPath(string schema) => Repo.Config("schema", schema + ".schema.json");

    private static string[] Files(string folder) => Directory.GetFiles(Repo.Config(folder), "*.yaml");

    /// <summary>As an editor sees it: <c>true</c> without quotes is no text.</summary>
    private static string AsJson(string yaml)
    {
        var value = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(yaml);
        return new SerializerBuilder().JsonCompatible().Build().Serialize(value);
    }
}
