using System.Security.Cryptography;
using System.Text;
using FeedGame.Engine;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Storage;
using FeedGame.Host.Access;
using FeedGame.Host.Commands;
using FeedGame.Host.Hosting;
using FeedGame.Host.Printables;
using FeedGame.Host.Relay;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Control;

/// <summary>
/// Where <c>control</c> speaks to a host. Whoever holds the token of <c>host.json</c> is a controller; anybody else learns nothing,
/// not even whether the game exists.
/// </summary>
internal sealed class ControlDoor(GameHost host, string token)
{
    public bool IsOpenTo(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { Length: > 7 } sent
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent["Bearer ".Length..]), Encoding.UTF8.GetBytes(token));

    public async Task<ControlAnswer> DoAsync(ControlRequest request, CancellationToken cancel)
    {
        try
        {
            return await AnswerAsync(request, cancel);
        }
        catch (StoreException problem)
        {
            return ControlAnswer.Refused(problem.Message);
        }
    }

    private async Task<ControlAnswer> AnswerAsync(ControlRequest request, CancellationToken cancel)
    {
        if (request.Words is ["add", var file])
            return await AddAsync(file, request, cancel);
        if (request.Words is ["link" or "links" or "unlink" or "link-all", ..])
            return host.Engine.Plan(request.Game) is { } played
                ? new LinkDoor(host, played.Game).Do(request.Words, request.Lang)
                : ControlAnswer.Refused(ControlWords.NoSuchGame(request.Game).In(request.Lang));
        if (request.Words is ["rehearse", .. var how])
            return await new RehearseDoor(host).DoAsync(request, how);
        if (request.Words is ["run-sheet", ..])
            return await RunSheetDoor.ReadAsync(host.Engine, host.Sheets, request, cancel);
        if (request.Words is ["log"])
            return Log(request.Game, request.Lang, false);
        if (request.Words is ["log", "--json"])
            return Log(request.Game, request.Lang, true);
        if (request.Words is ["erase", var forgotten])
            return await Forgetting.EraseAsync(host.Engine, forgotten, request, cancel);
        if (request.Words is ["state"])
            return State(request.Game, request.Lang);
        if (request.Words is ["cadence", var round, .. { Length: > 0 } change] && change[^1] == "--preview")
            return Preview(request.Game, round, change[..^1], request.Lang);
        if (CommandWords.Parse(request.Words) is not { } command)
            return ControlAnswer.WrongUse(CommandWords.AllUsage);
        return Told(
            await host.Engine.CommandAsync(request.Game, command with { Because = request.Because }, request.Actor(host.Engine), cancel),
            request.Lang
        );
    }

    private static ControlAnswer Told(CommandDecision decision, string lang) =>
        decision switch
        {
            CommandDecision.Accepted accepted => ControlAnswer.Good(accepted.Said.In(lang)),
            CommandDecision.Refused refused => ControlAnswer.Refused(refused.Why.In(lang)),
            _ => throw new InvalidOperationException("No such decision."),
        };

    private async Task<ControlAnswer> AddAsync(string file, ControlRequest request, CancellationToken cancel)
    {
        GamePlan plan;
        try
        {
            plan = host.Parts.Config.Plan(file, request.Lang);
        }
        catch (RefusedException refused)
        {
            return ControlAnswer.Refused(string.Join('\n', refused.Problems));
        }
        if (host.Mistakes(plan, request.Lang).ToList() is { Count: > 0 } mistakes)
            return ControlAnswer.Refused(string.Join('\n', mistakes));
        var taken = await host.TakeInAsync(plan, request.As, cancel);
        return (taken == TakenIn.Unchanged ? ControlAnswer.Refused : (Func<string, ControlAnswer>)ControlAnswer.Good)(
            ControlWords.Taken(taken, plan.Game.Id).In(request.Lang)
        );
    }

    private ControlAnswer State(string game, string lang) =>
        host.Engine.State(game) is { } state
            ? ControlAnswer.Good(StateText.Write(host.Engine.Plan(game)!, state, host.Engine.Channels, host.Clock.GetUtcNow(), lang))
            : ControlAnswer.Refused(ControlWords.NoSuchGame(game).Nl);

    private ControlAnswer Log(string game, string lang, bool json) =>
        host.Engine.Log(game) is { } lines
            ? ControlAnswer.Good(new LogText(host.Engine, game, lang).Write(lines, json))
            : ControlAnswer.Refused(ControlWords.NoSuchGame(game).In(lang));

    private ControlAnswer Preview(string game, string round, string[] words, string lang)
    {
        if (CommandWords.Change(words) is not { } change)
            return ControlAnswer.WrongUse("control GAME cadence ROUND x0.5..x2|every 4m --preview");
        return host.Engine.Plan(game)?.FindRound(round) is not null && host.Engine.Preview(game, round, change) is { } steps
            ? ControlAnswer.Good(StateText.Preview(host.Engine.Plan(game)!, steps, lang))
            : ControlAnswer.Refused(ControlWords.NoSuchGame(game + " " + round).In(lang));
    }
}

/// <summary>What a controller asks.</summary>
/// <param name="Role">As what they speak, in the words of <see cref="RoleWords"/>: whoever sits at the host may take any role.</param>
internal sealed record ControlRequest(
    string Game,
    string[] Words,
    string As,
    string Lang,
    string Role = "controller",
    string? Because = null
)
{
    public Actor Actor(GameEngine engine) => new(engine.PersonId(Game, As), RoleWords.Parse(Role) ?? Engine.Roles.Role.Evaluator);
}

/// <param name="Code">The exit code of <c>control</c>.</param>
internal sealed record ControlAnswer(int Code, string Text)
{
    public static ControlAnswer Good(string text) => new(0, text);

    public static ControlAnswer Refused(string text) => new(1, text);

    public static ControlAnswer WrongUse(string text) => new(2, text);
}
