using System.Xml.Linq;
using FeedGame.Engine.Previews;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Feed;
using FeedGame.Host.Playing;
using FeedGame.Host.Previews;
using FeedGame.Host.Rehearsals.Pages;
using FeedGame.Host.Rehearsals.Pictures;
using Microsoft.AspNetCore.Components;

namespace FeedGame.Host.Rehearsals;

/// <summary>
/// A rehearsal to look at (D1): a page for each audience, each with what that audience may see and no more (S2), an index, and a picture of
/// the evening. Every file stands by itself, so that it can be sent to whom it is for.
/// </summary>
internal sealed class RehearsalPages(PlayedEvening evening, IReadOnlyList<PreviewChannel> channels, bool shared, string lang)
{
    public const string Index = "index.html";
    public const string Picture = "evening.svg";

    private readonly PageFrame frame = new(
        evening.Plan,
        evening.Day,
        lang,
        PreviewPage.Style() + Embedded.Text("rehearsals/rehearsal.css")
    );

    /// <param name="sum">What became of all messages, in a line.</param>
    public async Task<IReadOnlyList<RehearsalFile>> RenderAsync(string sum, bool isGood)
    {
        var picture = new EveningSvg(evening.Plan.Game.Place, frame, new EveningPictures(evening, lang).Make()).Draw();
        var drawn = picture.ToString(SaveOptions.DisableFormatting);
        var pages = Pages(drawn).ToList();
        var index = new Page(
            Index,
            RehearsalWords.Title,
            RehearsalWords.Title,
            typeof(RehearsalIndex),
            new()
            {
                [nameof(RehearsalIndex.Picture)] = drawn,
                [nameof(RehearsalIndex.Sum)] = sum,
                [nameof(RehearsalIndex.IsGood)] = isGood,
                [nameof(RehearsalIndex.Files)] = pages.Select(page => (page.File, page.Title, page.What)).ToList(),
            }
        );
        var files = new List<RehearsalFile> { new(Picture, new XDeclaration("1.0", "utf-8", null) + "\n" + drawn) };
        foreach (var page in pages.Append(index))
            files.Add(new(page.File, await PageRenderer.RenderFileAsync(page.Component, page.With(frame))));
        return files;
    }

    private IEnumerable<Page> Pages(string picture)
    {
        yield return new(
            "public.html",
            RehearsalWords.Public,
            RehearsalWords.PublicWhat,
            typeof(PublicTranscriptPage),
            new() { [nameof(PublicTranscriptPage.Transcript)] = PublicTranscript.Of(evening, channels) }
        );
        foreach (var own in RolePlayerTranscript.All(evening))
            yield return new(
                $"role-player.{own.Round.Id}.html",
                RehearsalWords.RolePlayer(own.Round.Number),
                RehearsalWords.RolePlayerWhat,
                typeof(RolePlayerTranscriptPage),
                new() { [nameof(RolePlayerTranscriptPage.Transcript)] = own }
            );
        if (RelayTranscript.All(evening, channels).ToList() is { Count: > 0 } relays)
            yield return new(
                "relay.html",
                RehearsalWords.Relay,
                RehearsalWords.RelayWhat,
                typeof(RelayTranscriptPage),
                new() { [nameof(RelayTranscriptPage.Transcripts)] = relays, [nameof(RelayTranscriptPage.Shared)] = shared }
            );
        yield return new(
            "controller.html",
            RehearsalWords.Controller,
            RehearsalWords.ControllerWhat,
            typeof(ControllerTranscriptPage),
            new()
            {
                [nameof(ControllerTranscriptPage.Transcript)] = ControllerTranscript.Of(evening, lang),
                [nameof(ControllerTranscriptPage.Picture)] = picture,
            }
        );
    }

    private sealed record Page(string File, LocalText Title, LocalText What, Type Component, Dictionary<string, object?> Parameters)
    {
        public Dictionary<string, object?> With(PageFrame frame) => new(Parameters) { ["Frame"] = frame };
    }
}

internal sealed record RehearsalFile(string Name, string Content);
