using System.Text.Json;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Control;
using FeedGame.Host.Tests.Access;

namespace FeedGame.Host.Tests.Api;

/// <summary>
/// The same bad request by a page's form, by a program, and on the control line: the same "no" (O2). The game is not
/// armed, so that hardly anything can be done yet; for the rest the request itself is wrong.
/// </summary>
public sealed class ThreeDoorsTests
{
    /// <summary>What the control line has no word for.</summary>
    private static readonly string[] Wordless = ["move-game"];

    public static TheoryData<string> Commands => [.. CommandShape.All.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_door_refuses_alike(string name)
    {
        await using var stage = await AccessStage.OpenAsync(armed: false);
        using var browser = await stage.JoinAsync(Role.Controller, "Els");
        var shape = CommandShape.All[name];
        if (name == "arm")
            Assert.IsType<CommandDecision.Accepted>(await stage.DoAsync(new Command.Arm()));
        var fields = Fields(shape);
        var before = stage.State.Seq;
        var form = await browser.DoAsync(name, [.. fields.Select(field => (field.Key, field.Value))]);
        var program = await ApiTests.SayAsync(browser, $"/api/games/kanarie/{name}", AccessStage.HostToken, Json(shape, fields));
        Assert.Equal((form.Status, Said(form)), (program.Status, Said(program)));
        Assert.True((int)form.Status is 400 or 409, form.Text);
        Assert.Equal(before, stage.State.Seq);
        if (Wordless.Contains(name))
            return;
        var command = CommandWords.Parse(Words(name, [.. fields.Values]));
        Assert.NotNull(command);
        Assert.Equal(shape.Type, command.GetType());
        Assert.Equal(Said(form), Assert.IsType<CommandDecision.Refused>(await stage.DoAsync(command)).Why.Nl);
    }

    /// <summary>What must be filled in; where a game that is not armed takes the command all the same, something that is not there.</summary>
    private static Dictionary<string, string> Fields(CommandShape shape)
    {
        var fields = shape.Fields.Where(field => field.Required).ToDictionary(field => field.Name, field => field.Kind.Example);
        switch (shape.Name)
        {
            case "start":
                fields["round"] = "nergens";
                break;
            case "move" or "cadence":
                fields = new() { ["round"] = "nergens", [fields.Keys.Single()] = fields.Values.Single() };
                break;
            case "mend":
                fields["channel"] = "nergens";
                break;
            case "approve" or "reject":
                fields = new[] { KeyValuePair.Create("inject", "nergens") }
                    .Concat(fields.Where(field => field.Key != "inject"))
                    .ToDictionary();
                break;
            case "override":
                fields["reason"] = "";
                break;
        }
        return fields;
    }

    private static Dictionary<string, object> Json(CommandShape shape, Dictionary<string, string> fields) =>
        fields.ToDictionary(
            field => field.Key,
            field => shape.Fields.Single(known => known.Name == field.Key).Many ? (object)new[] { field.Value } : field.Value
        );

    private static string[] Words(string name, string[] values) =>
        (name, values) switch
        {
            ("settle", [var delivery, _]) => [name, delivery, "published"],
            ("forwarded", [var delivery, _]) => [name, delivery],
            ("triage", [var number]) => [name, number, "game"],
            ("desk", _) => [name, "on"],
            ("reopen" or "off-street", []) => [name, "jeugd"],
            ("override", [""]) => [name, " "],
            _ => [name, .. values],
        };

    private static string Said(Page answer)
    {
        using var json = JsonDocument.Parse(answer.Text);
        return json.RootElement.GetProperty("said").GetString()!;
    }
}
