using FeedGame.Engine.Files;

namespace FeedGame.Engine.Tests.Files;

public sealed class PeopleTests
{
    [Fact]
    public void People_are_read_beside_the_game_and_are_no_part_of_the_plan()
    {
        using var written = new Written();
        var hash = written.Read().Plan!.Hash;
        File.WriteAllText(written.PeoplePath, "people: [{role: role-player, name: Dirk, phone: 06-55500104, round: een}]");
        var reading = written.Read();
        Assert.Equal([new Person(Duty.RolePlayer, "Dirk", "06-55500104", "een")], reading.People);
        Assert.Equal(hash, reading.Plan!.Hash);
        Assert.DoesNotContain(reading.Plan.Documents, document => document.Text.Contains("Dirk", StringComparison.Ordinal));
    }

    /// <summary>A folder may hold several games; each has its own people then.</summary>
    [Fact]
    public void People_of_one_game_alone_come_before_those_of_the_folder()
    {
        using var written = new Written();
        File.WriteAllText(written.PeoplePath, "people: [{role: controller, name: Bram, phone: 06-55500102}]");
        File.WriteAllText(
            Path.ChangeExtension(written.GamePath, ".people.yaml"),
            "people: [{role: controller, name: Els, phone: 06-55500105}]"
        );
        Assert.Equal([new Person(Duty.Controller, "Els", "06-55500105")], written.Read().People);
    }

    [Theory]
    [InlineData("role: boef, name: Dirk, phone: 06-55500104", "bad-word", "role-player")]
    [InlineData("role: controler, name: Dirk, phone: 06-55500104", "bad-word", "Did you mean “controller”?")]
    [InlineData("role: controller, name: Dirk, phone: 112", "bad-person-phone", "112 is not possible here")]
    [InlineData("role: controller, name: Dirk, phone: onbekend", "bad-person-phone", "Write digits")]
    [InlineData("role: controller, name: Dirk", "missing-key", "“phone”")]
    [InlineData("role: controller, name: Dirk, phone: 06-55500104, round: eeen", "unknown-round", "Did you mean “een”?")]
    [InlineData("role: controller, name: Dirk, phone: 06-55500104, mail: d@x", "unknown-key", "“mail”")]
    [InlineData("role: controller, name: Dirk, phone: 06-55500104, groups: [noord]", "key-not-for-kind", "“groups”")]
    [InlineData("role: relay-admin, name: Dirk, phone: 06-55500104, groups: [noord]", "no-groups-to-forward", "“by-hand”")]
    public void A_mistake_is_reported_without_the_name_or_phone(string person, string rule, string remedy)
    {
        using var written = new Written();
        File.WriteAllText(written.PeoplePath, $"people: [{{{person}}}]");
        var problem = written.Problem();
        Assert.Equal((rule, written.PeoplePath), (problem.Rule, problem.File));
        Assert.Contains(remedy, problem.Text.En, StringComparison.Ordinal);
        Assert.DoesNotContain("Dirk", problem.In("nl"), StringComparison.Ordinal);
        Assert.DoesNotContain("555", problem.In("nl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groups: [noord, oost]", "unknown-group", "Noem een groep uit het spelbestand.")]
    [InlineData("channel: x, groups: [noord]", "no-groups-to-forward", "Wel: mastodon.")]
    public void A_forwarder_names_groups_of_the_game(string forwards, string rule, string remedy)
    {
        using var written = WithGroups();
        File.WriteAllText(written.PeoplePath, $"people: [{{role: relay-admin, name: Dirk, phone: 06-55500104, {forwards}}}]");
        var problem = written.Problem();
        Assert.Equal((rule, written.PeoplePath), (problem.Rule, problem.File));
        Assert.Contains(remedy, problem.In("nl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("groups: [noord]", "zuid")]
    [InlineData("groups: [noord, zuid]", null)]
    [InlineData("channel: mastodon", null)]
    public void A_group_that_nobody_forwards_to_is_told(string forwards, string? forgotten)
    {
        using var written = WithGroups();
        File.WriteAllText(written.PeoplePath, $"people: [{{role: relay-admin, name: Dirk, phone: 06-55500104, {forwards}}}]");
        var reading = written.Read();
        Assert.NotNull(reading.Plan);
        Assert.Equal(
            forgotten is null ? [] : [forgotten],
            reading
                .Warnings.Where(warning => warning.Rule == "nobody-forwards")
                .Select(warning => warning.In("en").Split('“')[1].Split('”')[0])
        );
    }

    private static Written WithGroups() =>
        new Written().InGame("channels: [x]", "channels: [x, {mastodon: {groups: {noord: Noord, zuid: Zuid}}}]");

    [Fact]
    public void A_person_s_text_is_the_role_alone() =>
        Assert.Equal("Controller", new Person(Duty.Controller, "Bram", "06-55500102").ToString());

    [Fact]
    public void A_look_at_any_file_finds_out_its_kind()
    {
        using var written = new Written();
        var context = new PlanContext(new HashSet<string>(StringComparer.Ordinal) { "x" });
        File.WriteAllText(written.PeoplePath, "people: []");
        Assert.Equal(FileKind.Game, PlanReader.Check(written.GamePath, context).Kind);
        Assert.Equal(FileKind.Scenario, PlanReader.Check(written.ScenarioPath, context).Kind);
        Assert.Equal(FileKind.People, PlanReader.Check(written.PeoplePath, context).Kind);
        Assert.All(
            [written.GamePath, written.ScenarioPath, written.PeoplePath],
            path => Assert.Empty(PlanReader.Check(path, context).Problems)
        );
    }
}
