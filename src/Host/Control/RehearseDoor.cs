using System.Globalization;
using FeedGame.Engine.Roles;
using FeedGame.Host.Hosting;
using FeedGame.Host.Rehearsals.Beside;

namespace FeedGame.Host.Control;

/// <summary>The part of the door for controllers that rehearses a game beside the live ones (D1).</summary>
internal sealed class RehearseDoor(GameHost host)
{
    public const string Usage = "rehearse [SPEED|stop]";

    public async Task<ControlAnswer> DoAsync(ControlRequest request, string[] words)
    {
        if (!Rights.Leads(request.Actor(host.Engine).Role))
            return ControlAnswer.Refused(BesideWords.OnlyLeaders.In(request.Lang));
        return words switch
        {
            [] => Begin(request, RehearsalRoom.UsualSpeed),
            ["stop"] => await EndAsync(request),
            [var text]
                when double.TryParse(text.TrimStart('x'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var speed) =>
                Begin(request, speed),
            _ => ControlAnswer.WrongUse("control GAME " + Usage),
        };
    }

    private ControlAnswer Begin(ControlRequest request, double speed) =>
        host.Rehearsals.Begin(request.Game, speed) is { } why
            ? ControlAnswer.Refused(why.In(request.Lang))
            : ControlAnswer.Good(BesideWords.Begun(request.Game, speed).In(request.Lang));

    private async Task<ControlAnswer> EndAsync(ControlRequest request) =>
        await host.Rehearsals.EndAsync(request.Game)
            ? ControlAnswer.Good(BesideWords.Ended.In(request.Lang))
            : ControlAnswer.Refused(BesideWords.NoneToEnd.In(request.Lang));
}
