using FeedGame.Host.Play;
using FeedGame.Host.Play.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace FeedGame.Host.Tests.Play;

/// <summary>A page with STOP at its foot, around whatever a test puts in.</summary>
public sealed class PlayTrial : ComponentBase
{
    [Parameter, EditorRequired]
    public PlayPage Page { get; set; } = null!;

    [Parameter, EditorRequired]
    public string Content { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<PlayDocument>(0);
        builder.AddComponentParameter(1, nameof(PlayDocument.Page), Page);
        builder.AddComponentParameter(2, nameof(PlayDocument.Title), "Proef");
        builder.AddComponentParameter(3, nameof(PlayDocument.ChildContent), (RenderFragment)(inner => inner.AddMarkupContent(0, Content)));
        builder.AddComponentParameter(4, nameof(PlayDocument.Bar), (RenderFragment)Bar);
        builder.CloseComponent();
    }

    private static void Bar(RenderTreeBuilder builder)
    {
        builder.OpenComponent<StopBar>(0);
        builder.CloseComponent();
    }
}
