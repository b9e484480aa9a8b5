using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Play;
using FeedGame.Engine.Time;
using FeedGame.Simulation.Tests.Evenings;
using FeedGame.Simulation.Tests.Ledgers;
using FeedGame.Simulation.Tests.Worlds;

namespace FeedGame.Simulation.Tests.Networks;

/// <summary>
/// One network with its account, on the far side of the wire: it lives on when our process dies. What goes wrong is thrown with
/// the dice of the seed.
/// </summary>
internal sealed class SimChannel(ChannelSpec spec, SteppedClock clock, Dice dice, EveningLedger ledger)
{
    /// <summary>A request on the wire lands this much later at most, and is readable this much after that.</summary>
    private const int LongestWire = 12;
    private const int LongestLag = 30;

    private readonly Dictionary<string, SimPost> posts = new(StringComparer.Ordinal);
    private readonly HashSet<string> reposts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> changes = new(StringComparer.Ordinal);
    private readonly HashSet<string> onTheWire = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Looks, int Found)> looks = new(StringComparer.Ordinal);
    private readonly TimeSpan lag = dice.Chance(0.3) ? dice.Seconds(1, LongestLag) : TimeSpan.Zero;
    private DateTimeOffset unreadableUntil;

    public ChannelSpec Spec => spec;

    public string Name => spec.Name;

    /// <summary>Called when the network wants a person to act.</summary>
    public Action<SimChannel> NeedsPerson { get; set; } = _ => { };

    private bool Blocked { get; set; }

    /// <summary>A person mended it.</summary>
    public void Mend() => Blocked = false;

    /// <summary>Whether the post is there, or will be.</summary>
    public bool HasOrGets(string key) => posts.ContainsKey(key) || onTheWire.Contains(key);

    public SimPost? Find(string key) => posts.GetValueOrDefault(key);

    /// <summary>What a change said; null when it never arrived.</summary>
    public string? ChangedTo(string key) => changes.GetValueOrDefault(key);

    public IEnumerable<SimPost> Posts => posts.Values;

    public Trouble Draw()
    {
        var trouble =
            clock.TrueTime < World.Calm && dice.Chance(spec.Trouble) ? (Trouble)dice.Next(1, (int)Trouble.ProcessDiesAfter) : Trouble.None;
        return trouble == Trouble.Accepted && spec.Traits.Redelivery == Redelivery.Idempotent ? Trouble.Slow : trouble;
    }

    public TimeSpan Seconds(int from, int to) => dice.Seconds(from, to);

    public Task<PublishOutcome> PublishAsync(Attempt attempt, Process process, CancellationToken cancel)
    {
        var key = attempt.Post.Key;
        if (Blocked)
            return Task.FromResult<PublishOutcome>(new PublishOutcome.Blocked("no credit"));
        var trouble = Draw();
        ledger.Trace($"{Name} {trouble} for {key}");
        return trouble switch
        {
            Trouble.LostAfterLanding => Lost(Land(attempt)),
            Trouble.LostBeforeLanding => Lost(null),
            Trouble.Breaks => Break(attempt),
            Trouble.Slow => SlowAsync(attempt, cancel),
            Trouble.NeverAnswers or Trouble.NeverArrives => SilentAsync(attempt, trouble == Trouble.NeverAnswers, cancel),
            Trouble.ProcessDiesBefore when process.MayDie => Die(process, "before the post landed"),
            Trouble.ProcessDiesAfter when process.MayDie => DieAfter(attempt, process),
            _ => Task.FromResult(Refusal(trouble, process, attempt.Post.Parent) ?? Taken(Land(attempt), trouble)),
        };
    }

    public Task<PublishOutcome> RetractAsync(Receipt receipt, Process process, CancellationToken cancel) =>
        StateAsync(() => Remove(receipt), "the post was taken back", process, cancel);

    public Task<PublishOutcome> EditAsync(Receipt receipt, Post post, Process process, CancellationToken cancel) =>
        Find(receipt.Id[2..]) is not { Retracted: false } there
            ? Task.FromResult<PublishOutcome>(new PublishOutcome.Rejected("", "gone"))
            : StateAsync(() => Change(receipt, there, post), "the post was changed", process, cancel);

    public Task<PublishOutcome> RepostAsync(Receipt original, bool wanted, Process process, CancellationToken cancel) =>
        StateAsync(() => Put(original, wanted), "the repost", process, cancel);

    /// <summary>What is a state of the account: twice is once.</summary>
    private Task<PublishOutcome> StateAsync(Func<Receipt> happens, string what, Process process, CancellationToken cancel)
    {
        if (Blocked)
            return Task.FromResult<PublishOutcome>(new PublishOutcome.Blocked("no credit"));
        var trouble = Draw();
        return trouble switch
        {
            Trouble.LostBeforeLanding or Trouble.Breaks => Lost(null),
            Trouble.LostAfterLanding => Lost(happens()),
            Trouble.Slow => LaterAsync(Taken(happens(), Trouble.None), cancel),
            Trouble.NeverAnswers or Trouble.NeverArrives => LaterAsync(null, cancel),
            Trouble.ProcessDiesBefore when process.MayDie => Die(process, "before " + what),
            _ => Task.FromResult(Refusal(trouble, process) ?? Taken(happens(), Trouble.None)),
        };
    }

    /// <summary>The ids of what the account reposts.</summary>
    public IReadOnlySet<string> Reposts => reposts;

    /// <summary>How often a post was looked for, and how often it was found.</summary>
    public (int Looks, int Found) LooksFor(string key) => looks.GetValueOrDefault(key);

    public FindOutcome Look(string key)
    {
        var (times, found) = LooksFor(key);
        looks[key] = (times + 1, found);
        var answer = Read(key);
        ledger.Trace($"{Name} is asked for {key}: {answer}");
        if (answer is FindOutcome.Found)
            looks[key] = (times + 1, found + 1);
        return answer;
    }

    private FindOutcome Read(string key)
    {
        if (spec.Traits.Redelivery == Redelivery.Blind)
            return new FindOutcome.CannotTell("there is no way to look");
        if (clock.TrueTime < World.Calm && dice.Chance(spec.Trouble / 8))
            unreadableUntil = clock.TrueTime + dice.Seconds(5, 600);
        if (clock.TrueTime < unreadableUntil)
            return dice.Chance(0.5) ? new FindOutcome.CannotTell("down") : throw new HttpRequestException("down");
        return posts.TryGetValue(key, out var post) && !post.Retracted && post.Landed + lag <= clock.TrueTime
            ? new FindOutcome.Found(new Receipt(post.Id))
            : new FindOutcome.NotFound();
    }

    /// <summary>The same key again is a no-op where the network promises it; everywhere else it is a second post.</summary>
    private Receipt Land(Attempt attempt)
    {
        var key = attempt.Post.Key;
        onTheWire.Remove(key);
        if (spec.Traits.Redelivery == Redelivery.Idempotent && posts.TryGetValue(key, out var there))
            return new Receipt(there.Id);
        var (game, delivery) = PostKey.Read(key);
        var post = new SimPost("p-" + key, game, delivery, attempt.Post.Text, clock.TrueTime);
        ledger.Landed(this, post, isSecond: !posts.TryAdd(key, post));
        return new Receipt(post.Id);
    }

    private Receipt Put(Receipt original, bool wanted)
    {
        if (wanted)
            reposts.Add(original.Id);
        else
            reposts.Remove(original.Id);
        return original;
    }

    private Receipt Remove(Receipt receipt)
    {
        if (posts.GetValueOrDefault(receipt.Id[2..]) is { } post)
            post.Retracted = true;
        return receipt;
    }

    private Receipt Change(Receipt receipt, SimPost there, Post post)
    {
        there.Text = changes[post.Key] = post.Text;
        return receipt;
    }

    private static PublishOutcome Taken(Receipt receipt, Trouble trouble) =>
        trouble == Trouble.Accepted ? new PublishOutcome.Accepted(receipt.Id) : new PublishOutcome.Published(receipt);

    /// <param name="effect">What happened all the same; only to show that it came first.</param>
    private static Task<PublishOutcome> Lost(Receipt? effect) =>
        Task.FromResult<PublishOutcome>(new PublishOutcome.Unknown(effect is null ? "no route" : "reset"));

    /// <param name="parent">What is answered: to answer may be refused where to post is not.</param>
    private PublishOutcome? Refusal(Trouble trouble, Process process, Receipt? parent = null)
    {
        if (trouble == Trouble.Blocked)
        {
            Blocked = true;
            NeedsPerson(this);
        }
        return trouble switch
        {
            Trouble.DeferredItem => new PublishOutcome.Deferred(process.Wall + dice.Seconds(1, 60), DeferScope.Item, "later"),
            Trouble.DeferredAccount => new PublishOutcome.Deferred(process.Wall + dice.Seconds(1, 60), DeferScope.Account, "slow down"),
            Trouble.Blocked => new PublishOutcome.Blocked("no credit"),
            Trouble.Rejected => new PublishOutcome.Rejected(parent is null ? "text" : "reply", "not here"),
            _ => null,
        };
    }

    private Task<PublishOutcome> Break(Attempt attempt)
    {
        if (dice.Chance(0.5))
            Land(attempt);
        throw new HttpRequestException("the connection broke");
    }

    private Task<PublishOutcome> DieAfter(Attempt attempt, Process process)
    {
        Land(attempt);
        return Die(process, "after the post landed");
    }

    private static Task<PublishOutcome> Die(Process process, string where)
    {
        process.Die(where);
        throw new InvalidOperationException("A dead process went on.");
    }

    private Task<PublishOutcome> SlowAsync(Attempt attempt, CancellationToken cancel)
    {
        onTheWire.Add(attempt.Post.Key);
        var answer = new TaskCompletionSource<PublishOutcome>();
        _ = cancel.Register(() => answer.TrySetCanceled(cancel));
        After(
            dice.Seconds(0, LongestWire),
            () =>
            {
                var receipt = Land(attempt);
                After(dice.Seconds(0, 15), () => answer.TrySetResult(new PublishOutcome.Published(receipt)));
            }
        );
        return answer.Task;
    }

    private Task<PublishOutcome> SilentAsync(Attempt attempt, bool lands, CancellationToken cancel)
    {
        if (lands)
        {
            onTheWire.Add(attempt.Post.Key);
            After(dice.Seconds(0, LongestWire), () => Land(attempt));
        }
        return LaterAsync(null, cancel);
    }

    /// <param name="outcome">Null when no answer ever comes.</param>
    private Task<PublishOutcome> LaterAsync(PublishOutcome? outcome, CancellationToken cancel)
    {
        var answer = new TaskCompletionSource<PublishOutcome>();
        _ = cancel.Register(() => answer.TrySetCanceled(cancel));
        if (outcome is not null)
            After(dice.Seconds(1, 15), () => answer.TrySetResult(outcome));
        return answer.Task;
    }

    public void After(TimeSpan delay, Action happens) => _ = clock.CreateTimer(_ => happens(), null, delay, Timeout.InfiniteTimeSpan);
}
