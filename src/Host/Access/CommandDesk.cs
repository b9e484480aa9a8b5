using FeedGame.Engine;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;
using FeedGame.Engine.Storage;

namespace FeedGame.Host.Access;

/// <summary>
/// Gives a person's command to the engine, however it came. The right is looked at before the fields: who may not say a thing learns
/// nothing of what it would have done.
/// </summary>
internal sealed class CommandDesk(GameEngine engine)
{
    public async Task<(int Status, LocalText Said)> DoAsync(
        Visitor visitor,
        string name,
        IReadOnlyDictionary<string, IReadOnlyList<string>> fields
    )
    {
        if (!CommandShape.All.TryGetValue(name, out var shape))
            return (404, AccessWords.NoSuchCommand(name, Nearest.To(name, CommandShape.All.Keys)));
        if (!Rights.May(visitor.Actor, shape.Type))
            return (403, Rights.Refusal(visitor.Role));
        var (command, wrong) = CommandReader.Read(shape, fields);
        if (command is null)
            return (400, wrong!);
        return LinkScope.Parse(visitor.Scope).Narrow(visitor.Role, command) is { } own
            ? await DoAsync(visitor, own)
            : (403, AccessWords.OtherRound);
    }

    private async Task<(int Status, LocalText Said)> DoAsync(Visitor visitor, Command command)
    {
        try
        {
            // Not the caller's token: what was asked for is carried out also when the phone lost its connection.
            return await engine.CommandAsync(visitor.Game, command, visitor.Actor, CancellationToken.None) switch
            {
                CommandDecision.Accepted accepted => (200, accepted.Said),
                CommandDecision.Refused refused => (409, refused.Why),
                _ => throw new InvalidOperationException("No such decision."),
            };
        }
        catch (StoreException problem)
        {
            return (503, new LocalText(problem.Message));
        }
    }
}
