using System.Globalization;
using System.Xml.Linq;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Host.Rehearsals.Pictures;

/// <summary>A shape for each kind of message, so that colour never speaks alone.</summary>
internal static class Shapes
{
    private static readonly XNamespace Svg = EveningSvg.Svg;

    /// <summary>Around the origin, to be moved to its place.</summary>
    public static XElement Of(InjectKind kind, int number) =>
        kind switch
        {
            InjectKind.Hint when number > 0 => Group(
                Circle(8, "hint"),
                new XElement(Svg + "text", Class("number"), At("y", 3.6), number.ToString(CultureInfo.InvariantCulture))
            ),
            InjectKind.Hint => Group(Circle(8, "hint"), new XElement(Svg + "text", Class("number"), At("y", 3.6), "+")),
            InjectKind.Description => Group(Path("M-6-6H6V6H-6Z", "description")),
            InjectKind.Photo => Group(Path("M-7-5H7V6H-7Z", "photo"), Circle(3, "hole")),
            InjectKind.Start => Group(Path("M-5-7L7 0L-5 7Z", "start")),
            InjectKind.Found => Group(Path("M0-9L2.6-3L9-2.8L4-1.2L5.6 7.3L0 3.6L-5.6 7.3L-4 1.2L-9-2.8L-2.6-3Z", "found")),
            InjectKind.TimeOut => Group(Path("M-6-7H6L-6 7H6Z", "time-out")),
            InjectKind.End => Group(Path("M-3-7H3V7H-3Z", "end")),
            InjectKind.Cue => Group(Path("M0-6L6 0L0 6L-6 0Z", "cue")),
            InjectKind.Stop or InjectKind.RealIncident => Group(Path("M-3-8H3L8-3V3L3 8H-3L-8 3V-3Z", "stop")),
            _ => Group(Circle(5, "announcement")),
        };

    public static XAttribute Class(string name) => new("class", name);

    public static XAttribute At(string name, double value) => new(name, value.ToString("0.##", CultureInfo.InvariantCulture));

    private static XElement Group(params XElement[] parts) => new(Svg + "g", parts);

    private static XElement Circle(double radius, string style) => new(Svg + "circle", Class(style), At("r", radius));

    private static XElement Path(string path, string style) => new(Svg + "path", Class(style), new XAttribute("d", path));
}
