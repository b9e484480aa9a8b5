using FeedGame.Engine.Feed;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Play;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>Reads the public page after every commit, as a neighbour does who never looks away.</summary>
internal sealed class FeedBook(JournalBook journals, EveningLedger ledger)
{
    private readonly Dictionary<string, List<FeedItem>> known = new(StringComparer.Ordinal);

    public void See(FeedView view)
    {
        if (!known.TryGetValue(view.Game, out var items))
            known[view.Game] = items = [];
        var index = 0;
        foreach (var item in view.Items)
        {
            if (index < items.Count)
                Compare(view, items[index], item);
            else
                CheckNew(view, item);
            if (index < items.Count)
                items[index] = item;
            else
                items.Add(item);
            index++;
        }
        if (index < items.Count)
            ledger.Find(Invariant.FeedIsStable, journals.State(view.Game).LastAt, $"{view.Game} lost {items[index].Id}");
        if (journals.State(view.Game).Status == GameStatus.Stopped)
            CheckStopped(view);
    }

    private void Compare(FeedView view, FeedItem before, FeedItem now)
    {
        if (ReferenceEquals(before, now))
            return;
        var taken = before with { Withdrawn = true, Text = new LocalText("") };
        if (now != before && now != taken)
            ledger.Find(Invariant.FeedIsStable, journals.State(view.Game).LastAt, $"{before} became {now}");
    }

    private void CheckNew(FeedView view, FeedItem item)
    {
        var entry = journals.Entry(view.Game, item.Seq);
        if (entry.Event is not InjectReleased { Kind: not InjectKind.Cue } released || released.Kind != item.Kind || entry.At != item.At)
            ledger.Find(Invariant.NothingUnsentIsPublic, entry.At, $"{item} stands for {entry.Event}");
        else if (!item.Withdrawn)
            Words.Check(ledger, view.Label, item.Kind, view.Game, released.Inject, item.Text.Nl, item.At);
    }

    private void CheckStopped(FeedView view)
    {
        foreach (var item in view.Items)
        {
            if (!item.Withdrawn && ShowsPerson(view, item))
                ledger.Find(Invariant.StopHidesThePerson, journals.State(view.Game).LastAt, $"{item.Id} of {view.Game} is readable");
        }
    }

    private static bool ShowsPerson(FeedView view, FeedItem item) =>
        item.Kind is InjectKind.Description or InjectKind.Photo
        || (item.Kind == InjectKind.Correction && view.Items.Any(other => other.Id == item.About && ShowsPerson(view, other)));
}
