using System.Security.Cryptography;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Live;
using FeedGame.Engine.Play;
using FeedGame.Engine.Storage;
using FeedGame.Engine.Time;
using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.Ledgers;

/// <summary>The journals as they were seen from outside, commit by commit; in the end they are compared with what is on disk.</summary>
internal sealed class JournalBook(World world, Database store, Outages outages, EveningLedger ledger)
{
    private readonly GameTable table = new(store);
    private readonly Dictionary<string, Book> books = world.Plans.ToDictionary(
        plan => plan.Game.Id,
        _ => new Book(),
        StringComparer.Ordinal
    );

    public GameState State(string game) => books[game].State;

    public JournalEntry Entry(string game, long seq) => books[game].Entries[(int)seq - 1];

    public Engine.Games.GamePlan Plan(string game) => world.Plans.First(plan => plan.Game.Id == game);

    public void Take(GameStep step)
    {
        var book = books[step.Game];
        if (step.Entries[0].Seq != book.Entries.Count + 1)
            ledger.Find(Invariant.DoneIsWritten, step.After.LastAt, $"{step.Game} went on with {step.Entries[0].Seq}");
        book.Entries.AddRange(step.Entries);
        book.State = step.After;
    }

    /// <summary>What the last process wrote right before it died, and nobody saw.</summary>
    public IEnumerable<(string Game, IReadOnlyList<JournalEntry> Entries, GameState After)> ReadOn()
    {
        foreach (var (game, key) in Keys())
        {
            var book = books[game];
            var missed = table.Journal(key, book.Entries.Count);
            if (missed.Count == 0)
                continue;
            book.Entries.AddRange(missed);
            book.State = missed.Aggregate(book.State, Fold.Apply);
            yield return (game, missed, book.State);
        }
    }

    /// <summary>A person was told that it is done.</summary>
    public void Promised(string game, long seq) => books[game].Promised = Math.Max(books[game].Promised, seq);

    /// <summary>A new process stands where the journal ends: nothing that was promised is gone.</summary>
    public void Compare(Process process)
    {
        foreach (var (game, _) in Keys())
        {
            var book = books[game];
            var state = process.Engine.State(game)!;
            if (state.Seq < book.Promised || StateText.Of(state) != StateText.Of(book.State))
                ledger.Find(Invariant.ReplayIsTheSame, state.LastAt, $"{game} was not found as it was left");
        }
    }

    public void Close(Process process)
    {
        foreach (var (game, key) in Keys())
            Close(game, key, process.Engine.State(game)!);
    }

    public int Suggestions => books.Values.Sum(book => book.State.Suggestions.Count);

    /// <summary>Of every byte of every journal: two evenings of one seed have the same.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, key) in Keys())
        {
            foreach (var line in table.Lines(key))
                hash.AppendData(line.Hash);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Close(string game, long key, GameState state)
    {
        var book = books[game];
        var lines = table.Lines(key);
        CheckChain(game, lines);
        if (lines.Count < book.Promised || lines.Count != book.Entries.Count)
            ledger.Find(Invariant.DoneIsWritten, state.LastAt, $"{game} has {lines.Count} lines on disk, {book.Entries.Count} were seen");
        foreach (var (line, entry) in lines.Zip(book.Entries))
        {
            if (line.Body != EventJson.Write(entry.Event) || line.At != entry.At.Ms())
                ledger.Find(Invariant.DoneIsWritten, entry.At, $"{game} {line.Seq} is {line.Body} on disk");
        }
        var folded = new ReleaseCheck(Plan(game), outages, ledger).Fold(
            lines.Select(line => new JournalEntry(line.Seq, line.At.Instant(), EventJson.Read(line.Type, line.Body)))
        );
        if (StateText.Of(folded) != StateText.Of(state))
            ledger.Find(Invariant.ReplayIsTheSame, state.LastAt, $"{game} folds to another state");
    }

    private void CheckChain(string game, IReadOnlyList<JournalText> lines)
    {
        var hash = JournalChain.Start;
        foreach (var line in lines)
        {
            hash = JournalChain.Next(hash, line.Seq, line.At, line.Type, line.Body);
            if (!hash.SequenceEqual(line.Hash))
                ledger.Find(Invariant.ChainVerifies, line.At.Instant(), $"{game} {line.Seq}");
        }
    }

    private IEnumerable<(string Game, long Key)> Keys() => table.All().Select(row => (row.Id, row.Key));

    private sealed class Book
    {
        public List<JournalEntry> Entries { get; } = [];

        public GameState State { get; set; } = GameState.Empty;

        public long Promised { get; set; }
    }
}
