using System.Xml.Linq;
using FeedGame.Engine.Journal;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Feed;
using FeedGame.Host.Playing;
using static FeedGame.Host.Rehearsals.Pictures.Shapes;

namespace FeedGame.Host.Rehearsals.Pictures;

/// <summary>Draws an evening: time from left to right, a lane for each round and each channel. Asks nobody for anything.</summary>
internal sealed class EveningSvg(string place, PageFrame frame, EveningPicture picture)
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private const int Width = 1200;
    private const int Left = 136;
    private const int Right = 24;
    private const int Top = 74;
    private const int TallLane = 84;
    private const int LowLane = 36;
    private const int Foot = 74;

    private readonly LocalClock clock = frame.Clock;
    private readonly string lang = frame.Lang;

    private int Bottom => Top + picture.Lanes.Sum(HeightOf);

    public XElement Draw()
    {
        var title = PictureWords.Title(place, clock.Day(frame.Day)).In(lang);
        return new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {Bottom + Foot}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "evening-title evening-desc"),
            new XAttribute("id", "evening"),
            new XAttribute("lang", lang),
            new XElement(Svg + "title", new XAttribute("id", "evening-title"), title),
            new XElement(Svg + "desc", new XAttribute("id", "evening-desc"), Description()),
            new XElement(Svg + "style", Embedded.Text("rehearsals/evening.css")),
            Box(0, 0, Width, Bottom + Foot, "paper"),
            Text(20, 34, title, "title"),
            Text(20, 54, Earlier(), "soft"),
            picture.Halts.Select(Halted),
            Ticks(),
            Lanes(),
            Legend()
        );
    }

    private static int HeightOf(Lane lane) => lane.Tall ? TallLane : LowLane;

    private string Description()
    {
        var rounds = picture.Lanes.Where(lane => lane.Tall).ToList();
        var sent = rounds.SelectMany(lane => lane.Marks).Where(mark => !mark.Skipped).ToList();
        var cues = sent.Count(mark => mark.Kind == InjectKind.Cue);
        var late = sent.Count(mark => mark.Late > Lateness.Slack);
        return PictureWords
            .Description(
                rounds.Count(lane => lane.On is not null),
                sent.Count - cues,
                cues,
                late,
                clock.Time(picture.From),
                clock.Time(picture.To)
            )
            .In(lang);
    }

    private string Earlier()
    {
        var told = picture
            .Earlier.GroupBy(mark => mark.Skipped)
            .Select(group => (group.Key ? PictureWords.EarlierSkipped(List(group)) : PictureWords.Earlier(List(group))).In(lang));
        return string.Join(". ", told);
    }

    private string List(IEnumerable<Mark> marks) =>
        string.Join(", ", marks.Select(mark => $"{mark.Name.In(lang)} {clock.Moment(mark.At, frame.Day)}"));

    private double X(DateTimeOffset at) => Left + ((Width - Left - Right) * ((at - picture.From) / (picture.To - picture.From)));

    private IEnumerable<XElement> Ticks()
    {
        var step = Step(picture.To - picture.From);
        for (var at = picture.From; at <= picture.To; at += step)
        {
            yield return new XElement(
                Svg + "path",
                Class("tick"),
                new XAttribute("d", FormattableString.Invariant($"M{X(at):0.##} {Top}V{Bottom}"))
            );
            yield return Text(X(at), Bottom + 18, clock.Time(at), "time");
        }
    }

    private static TimeSpan Step(TimeSpan length) =>
        TimeSpan.FromMinutes(
            length.TotalMinutes switch
            {
                <= 60 => 5,
                <= 300 => 15,
                _ => 60,
            }
        );

    private IEnumerable<XElement> Lanes()
    {
        var y = Top;
        foreach (var lane in picture.Lanes)
        {
            yield return new XElement(
                Svg + "g",
                new XAttribute("transform", $"translate(0 {y})"),
                new XElement(Svg + "path", Class("edge"), new XAttribute("d", $"M{20} 0H{Width - Right}")),
                Text(
                    20,
                    lane.Tall ? 36
                        : lane.Under.Length > 0 ? 16
                        : 22,
                    lane.Name,
                    "name"
                ),
                Text(20, lane.Tall ? 54 : 30, lane.Under, "soft"),
                Bar(lane),
                lane.Marks.Where(mark => mark.At <= picture.To).Select(mark => Drawn(mark, lane))
            );
            y += HeightOf(lane);
        }
    }

    private IEnumerable<XElement> Bar(Lane lane)
    {
        if (lane.On is not { } on)
            yield break;
        yield return Box(X(on.From), 6, X(on.To) - X(on.From), TallLane - 12, "on");
        if (lane.Out is { } off && off > on.To)
            yield return Box(X(on.To), 6, X(off) - X(on.To), TallLane - 12, "leaving");
    }

    /// <summary>Hints above, other messages in the middle, cues below: what comes close together does not hide each other.</summary>
    private static double Row(Mark mark, Lane lane) =>
        !lane.Tall ? LowLane / 2.0
        : mark.Kind == InjectKind.Hint ? 20
        : mark.Kind == InjectKind.Cue ? 66
        : 43;

    private XElement Drawn(Mark mark, Lane lane)
    {
        var y = Row(mark, lane);
        var shape = Shapes.Of(mark.Kind, mark.Number);
        shape.Add(new XAttribute("transform", FormattableString.Invariant($"translate({X(mark.At):0.##} {y:0.##})")));
        if (mark.Skipped || mark.Failed is not null)
            shape.Add(Class("off"));
        shape.AddFirst(new XElement(Svg + "title", Tip(mark)));
        if (mark.Late <= Lateness.Slack)
            return shape;
        var line = FormattableString.Invariant($"M{X(mark.At - mark.Late):0.##} {y:0.##}H{X(mark.At):0.##}");
        return new XElement(Svg + "g", new XElement(Svg + "path", Class("late"), new XAttribute("d", line)), shape);
    }

    private string Tip(Mark mark)
    {
        var became =
            mark.Skipped ? ": " + PictureWords.Skipped.In(lang)
            : mark.Late > Lateness.Slack ? $": {Lateness.Of(mark.Late, lang)}"
            : "";
        return $"{clock.Exact(mark.At)} {mark.Name.In(lang)}{became}";
    }

    private IEnumerable<XElement> Halted(Halt halt)
    {
        var (from, to) = (X(halt.Time.From), X(halt.Time.To));
        yield return Box(from, Top, Math.Max(2, to - from), Bottom - Top, halt.Stop ? "halt stopped" : "halt");
        yield return Text((from + to) / 2, Top - 4, (halt.Stop ? PictureWords.Stop : PictureWords.Pause).In(lang), "time");
    }

    /// <summary>Only the kinds that occur.</summary>
    private IEnumerable<XElement> Legend()
    {
        var kinds = picture.Lanes.Where(lane => lane.Tall).SelectMany(lane => lane.Marks).Select(mark => mark.Kind).Distinct().Order();
        var x = 28;
        foreach (var kind in kinds)
        {
            var word = Words.Of(kind).In(lang);
            var shape = Shapes.Of(kind, kind == InjectKind.Hint ? 1 : 0);
            shape.Add(new XAttribute("transform", $"translate({x} {Bottom + 48})"));
            yield return shape;
            yield return Text(x + 14, Bottom + 52, word, "word");
            x += 44 + (word.Length * 8);
        }
    }

    private static XElement Text(double x, double y, string text, string style) =>
        new(Svg + "text", Class(style), At("x", x), At("y", y), text);

    private static XElement Box(double x, double y, double width, double height, string style) =>
        new(Svg + "rect", Class(style), At("x", x), At("y", y), At("width", width), At("height", height));
}
