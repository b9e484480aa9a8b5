using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Previews;
using FeedGame.Engine.Reports;

namespace FeedGame.Host.Steering;

/// <summary>What the page of the board shows besides the view: what its controller is looking at.</summary>
/// <param name="Reports">The newest first.</param>
public sealed record BoardPage(BoardView View, SteerWords Words, IReadOnlyList<ReportLine> Reports)
{
    public TempoLook? Tempo { get; init; }

    public TextLook? Look { get; init; }

    /// <summary>An id for the page, the same for every showing.</summary>
    public static string IdOf(string part, InjectId inject) => $"{part}-{inject}".Replace('/', '-');
}

/// <summary>A tempo that somebody looks at before agreeing (L2).</summary>
/// <param name="Change">In words, as the form has it: x0.75, every 4m.</param>
public sealed record TempoLook(string Change, IReadOnlyList<CadenceStep> Steps);

/// <summary>A text that somebody looks at before sending (L3).</summary>
/// <param name="Form">The id of the form it is in.</param>
public sealed record TextLook(string Form, string Text, PreviewMessage Preview);
