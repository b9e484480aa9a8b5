namespace FeedGame.Engine.Files.Reading;

/// <summary>The keys one kind of map knows; the schemas in <c>config/schema</c> list the same, and a test compares them.</summary>
internal sealed record KeySet(string Name, IReadOnlyList<string> Required, IReadOnlyList<string> Optional)
{
    public static readonly KeySet Scenario = new("scenario", ["id", "track", "title", "injects"], ["description", "variables", "rules"]);

    public static readonly KeySet Rule = new("rule", ["id", "when"], ["send", "hold", "cue", "reveal", "do", "every", "expires-after"]);

    public static readonly KeySet Inject = new(
        "inject",
        ["id", "kind", "text"],
        ["at", "short", "for", "expires-after", "on-miss", "when", "contingency", "reveals", "photo", "photos"]
    );

    public static readonly KeySet Photo = new("photo", ["file", "alt", "consent"], []);

    public static readonly KeySet Game = new(
        "game",
        ["id", "place", "zone", "date", "meeting-point", "latest-end", "report-number", "label", "channels", "rounds"],
        ["goal", "prizes", "partners", "organiser", "win-rule", "readiness", "approval", "strict", "minimum-gap", "injects", "texts"]
    );

    /// <summary>Outside the rounds there is nobody to find: no conditions, no description.</summary>
    public static readonly KeySet GameInject = new(
        "game-inject",
        ["id", "kind", "text"],
        ["at", "short", "for", "expires-after", "on-miss", "contingency", "photo", "photos"]
    );

    public static readonly KeySet Round = new("round", ["id", "scenario", "length"], ["start", "off-street", "area", "spare", "variables"]);

    public static readonly KeySet Start = new("start", ["at"], ["by"]);

    public static readonly KeySet Channel = new("channel", ["name"], ["thread", "amplifies", "groups"]);

    public static readonly KeySet ChannelOptions = new("channel-options", [], ["thread", "amplifies", "groups"]);

    public static readonly KeySet Readiness = new(
        "readiness",
        ["control-room", "number-tested"],
        ["event-notice", "insurance", "safety", "letter", "consent", "weather", "first-aid"]
    );

    public static readonly KeySet Done = new("done", ["by", "at"], []);

    /// <summary>Dutch is asked for by a rule of its own, so that its problem can say why.</summary>
    public static readonly KeySet Text = new("text", [], ["nl", "en"]);

    public static readonly KeySet Organiser = new("organiser", ["name", "contact"], []);

    public static readonly KeySet People = new("people", ["people"], []);

    public static readonly KeySet Person = new("person", ["role", "name", "phone"], ["round", "channel", "groups"]);

    public IEnumerable<string> All => [.. Required, .. Optional];
}
