using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Approvals;
using FeedGame.Engine.Games;
using FeedGame.Engine.Messages;
using FeedGame.Engine.Roles;
using FeedGame.Host.Access;
using FeedGame.Host.Feed;
using FeedGame.Host.Play;
using FeedGame.Host.Readiness.Pages;

namespace FeedGame.Host.Readiness;

/// <summary><c>/play/{game}/ready</c>: go or no-go, and the texts to approve.</summary>
internal sealed class ReadyPages(PlayDoor door, ReadinessDesk desk, IReadOnlyDictionary<string, IPublisher> channels)
{
    private const string Page = "ready";

    private static readonly Role[] Readers = [Role.Organiser, Role.Controller, Role.Police, Role.Municipality];

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPlayPage(door, Page, Readers, ShowAsync, showsPlan: true);
        endpoints.MapPlayForm(door, "ready/try", Readers, (context, visitor, _) => TryAsync(context, visitor));
    }

    private async Task ShowAsync(HttpContext context, Visitor visitor)
    {
        var renderer = context.RequestServices.GetRequiredService<PageRenderer>();
        var page = door.PageFor(context, visitor);
        var bytes = await renderer.RenderAsync<ReadyPage>(
            new()
            {
                [nameof(ReadyPage.Page)] = page,
                [nameof(ReadyPage.Board)] = Look(visitor),
                [nameof(ReadyPage.Said)] = door.TakeSaid(visitor),
            }
        );
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private ReadyBoard Look(Visitor visitor)
    {
        var (plan, state) = (door.Engine.PlanWithPhotos(visitor.Game)!, door.Engine.State(visitor.Game)!);
        var texts = door.Engine.TextsToRead(visitor.Game);
        return new ReadyBoard(
            state,
            desk.Look(plan, state),
            [.. texts.Select(text => Shown(plan, text))],
            ApprovalStandings.DigestOf(texts.Select(text => text.Standing)),
            desk.RealChannels(plan),
            desk.TriedAt(visitor.Game),
            visitor.Actor,
            id => door.Engine.PersonName(visitor.Game, id) ?? id,
            id => door.Engine.Words(visitor.Game, id)
        );
    }

    /// <summary>By channel, as it would be published there; channels that would show the same stand together.</summary>
    private ShownText Shown(GamePlan plan, TextToRead text) =>
        new(
            text,
            [
                .. plan
                    .Game.Channels.Where(channel => channel.Amplifies is null)
                    .Select(channel => (channel.Name, Text: Text(plan, text, channel.Name)))
                    .GroupBy(shown => shown.Text, shown => shown.Name, StringComparer.Ordinal)
                    .Select(group => (string.Join(", ", group), group.Key)),
            ]
        );

    private string Text(GamePlan plan, TextToRead text, string channel) =>
        Worded.Shown(
            text.Worded.For(channels.GetValueOrDefault(channel)?.Traits, []).Nl,
            plan.PhotosOf(text.Standing.Id),
            channels.GetValueOrDefault(channel)?.Traits
        );

    private async Task TryAsync(HttpContext context, Visitor visitor)
    {
        await desk.TryAsync(door.Engine.PlanWithPhotos(visitor.Game)!, null, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location =
            $"{context.Request.PathBase}{PlayPages.Root(visitor.Game)}/{Page}{FeedWords.Of(context.Request).Query}";
    }
}
