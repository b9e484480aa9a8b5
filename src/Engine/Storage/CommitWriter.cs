using FeedGame.Engine.Feed;
using FeedGame.Engine.Time;
using Microsoft.Data.Sqlite;

namespace FeedGame.Engine.Storage;

/// <summary>Writes commits. The games row is the gate: only who moves its number on may write the rest.</summary>
internal sealed class CommitWriter(Database database)
{
    private readonly RowWriter gate = database.PrepareRow(
        "UPDATE games SET seq = ?1, next_wake = ?2, status = ?3, hash = ?4 WHERE key = ?5 AND seq = ?6"
    );

    private readonly RowWriter line = database.PrepareRow("INSERT INTO journal VALUES (?1, ?2, ?3, ?4, ?5, ?6)");

    private readonly RowWriter item = database.PrepareRow(
        """
        INSERT INTO feed (game, seq, part, kind, round, at, nl, en, about, photos, withdrawn)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 0)
        """
    );

    private readonly RowWriter withdraw = database.PrepareRow(
        "UPDATE feed SET withdrawn = 1, nl = '', en = NULL, photos = NULL WHERE game = ?1 AND seq = ?2 AND part = ?3"
    );

    private readonly RowWriter text = database.PrepareRow("INSERT OR REPLACE INTO texts VALUES (?1, ?2, ?3, ?4)");

    private readonly RowWriter erase = database.PrepareRow("UPDATE media SET content = NULL, withdrawn = 1 WHERE hash = ?1");

    private readonly RowWriter forget = database.PrepareRow("DELETE FROM texts WHERE game = ?1 AND id = ?2");

    /// <summary>What was deleted still lies in free pages.</summary>
    private readonly RowWriter owe = database.PrepareRow(Database.OweCleaning);

    private readonly OutboxWriter outbox = new(database);

    /// <summary>One transaction. The answer says for each commit whether it won; a loser has written nothing.</summary>
    public bool[] Write(IReadOnlyList<Commit> commits) =>
        database.Write(db =>
        {
            using var transaction = db.BeginTransaction();
            var won = new bool[commits.Count];
            for (var index = 0; index < commits.Count; index++)
                won[index] = Write(commits[index]);
            transaction.Commit();
            return won;
        });

    private bool Write(Commit commit)
    {
        var last = commit.Lines[^1];
        if (gate.Run(last.Seq, commit.NextWake.Ms(), (int)commit.Status, last.Hash, commit.Game, commit.Expected) == 0)
            return false;
        foreach (var entry in commit.Lines)
            line.Run(commit.Game, entry.Seq, entry.At.Ms(), entry.Name, entry.Body, entry.Hash);
        foreach (var row in commit.Rows)
            outbox.Put(commit.Game, row);
        foreach (var shown in commit.Items)
            Put(commit.Game, shown);
        foreach (var gone in commit.Withdrawn)
            withdraw.Run(commit.Game, gone.Seq, gone.Part);
        foreach (var photo in commit.Erased)
            erase.Run(photo);
        foreach (var words in commit.Texts)
            text.Run(commit.Game, words.Id, words.Salt, words.Text);
        foreach (var id in commit.Forgotten)
            forget.Run(commit.Game, id);
        if (commit.Forgotten.Count > 0)
            owe.Run();
        return true;
    }

    private void Put(long game, FeedItem shown) =>
        item.Run(
            game,
            shown.Seq,
            shown.Part,
            shown.Kind.ToString(),
            shown.Round,
            shown.At.Ms(),
            shown.Text.Nl,
            shown.Text.En,
            shown.About,
            FeedPhoto.Write(shown.Photos)
        );
}
