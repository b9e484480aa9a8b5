namespace FeedGame.Peers.X;

/// <summary>X's three ways of counting. Each is a window that begins with the first call in it.</summary>
internal sealed class FakeXLimits(TimeProvider time)
{
    public static readonly string[] Families = ["x-rate-limit-", "x-user-limit-24hour-", "x-app-limit-24hour-"];

    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly Dictionary<(FakeXCall, string), Window> windows = [];

    /// <summary>Counts the call where it is allowed, and tells the headers of its answer either way.</summary>
    public bool Allows(FakeXCall call, FakeXRules rules, List<(string Name, string Value)> headers)
    {
        var now = time.GetUtcNow();
        var counted = Limits(call, rules)
            .Select(limit => (limit.Family, limit.Most, Window: Current(call, limit.Family, limit.Length, now)))
            .ToList();
        var allowed = counted.TrueForAll(each => each.Window.Used < each.Most);
        foreach (var (family, most, window) in counted)
        {
            window.Used += allowed ? 1 : 0;
            headers.Add((family + "limit", $"{most}"));
            headers.Add((family + "remaining", $"{most - window.Used}"));
            headers.Add((family + "reset", $"{window.Reset.ToUnixTimeSeconds()}"));
        }
        return allowed;
    }

    private static IEnumerable<(string Family, int Most, TimeSpan Length)> Limits(FakeXCall call, FakeXRules rules) =>
        call switch
        {
            FakeXCall.Post =>
            [
                (Families[0], rules.PostsPerQuarter, Quarter),
                (Families[1], rules.PostsPerDayOfUser, Day),
                (Families[2], rules.PostsPerDayOfApp, Day),
            ],
            FakeXCall.Upload or FakeXCall.Describe => [(Families[0], 500, Quarter)],
            FakeXCall.Delete or FakeXCall.Repost or FakeXCall.UndoRepost => [(Families[0], 50, Quarter)],
            FakeXCall.Me => [(Families[0], 75, Quarter)],
            FakeXCall.Read or FakeXCall.Timeline => [(Families[0], 900, Quarter)],
            _ => [],
        };

    private Window Current(FakeXCall call, string family, TimeSpan length, DateTimeOffset now)
    {
        if (!windows.TryGetValue((call, family), out var window) || window.Reset <= now)
            windows[(call, family)] = window = new Window(now + length);
        return window;
    }

    private sealed class Window(DateTimeOffset reset)
    {
        public DateTimeOffset Reset => reset;

        public int Used { get; set; }
    }
}
