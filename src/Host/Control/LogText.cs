using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeedGame.Engine;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Logs;
using FeedGame.Engine.Roles;

namespace FeedGame.Host.Control;

/// <summary>What people did, as lines or as JSON: with names and words as far as those were not erased.</summary>
internal sealed class LogText(GameEngine engine, string game, string lang)
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write(IReadOnlyList<LogLine> lines, bool json) =>
        json ? JsonSerializer.Serialize(lines.Select(Fields), Format) : string.Join('\n', lines.Select(Line));

    private object Fields(LogLine line) =>
        new
        {
            seq = line.Seq,
            at = line.At,
            by = line.By,
            name = engine.PersonName(game, line.By),
            role = line.Role is { } role ? RoleWords.Id(role) : null,
            what = line.What.In(lang),
            kind = line.Kind.ToString().ToLowerInvariant(),
            before = line.Before?.In(lang),
            after = line.After?.In(lang),
            moves = line.Moves.Count == 0
                ? null
                : line.Moves.Select(move => new
                {
                    what = move.What.In(lang),
                    was = move.Was,
                    becomes = move.Becomes,
                }),
            words = Words(line.Words),
            why = Words(line.Why),
        };

    private string Line(LogLine line)
    {
        var change = (line.Before?.In(lang), line.After?.In(lang)) switch
        {
            (null, null) => "",
            (var before, null) => $" ({before})",
            (null, var after) => $" → {after}",
            var (before, after) => $": {before} → {after}",
        };
        var moves = line.Moves.Count == 0 ? "" : ": " + string.Join(", ", line.Moves.Select(Move));
        var words = Words(line.Words) is { } said ? $" \"{said}\"" : "";
        var why = Words(line.Why) is { } reason ? $" – {reason}" : "";
        return $"{Clock(line.At)}  {Who(line), -12} {line.What.In(lang)}{change}{moves}{words}{why}";
    }

    private string Move(LogMove move) => $"{move.What.In(lang)} {move.Was} → {move.Becomes}";

    private string Who(LogLine line) => line.By.Length == 0 ? "FeedGame" : engine.PersonName(game, line.By) ?? line.By;

    private string? Words(TextRef? text) => text is null ? null : engine.LoggedWords(game, text);

    private string Clock(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, engine.Plan(game)!.Game.Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
