using FeedGame.Engine.Games;

namespace FeedGame.Engine.Forecasts;

/// <summary>Something about an evening that somebody should know before it begins: a closed set.</summary>
public abstract record Remark
{
    private Remark() { }

    /// <summary>True when the evening should not go out like this.</summary>
    public abstract bool Bad { get; }

    /// <summary>More than the account may post from that instant on.</summary>
    /// <param name="WithSpare">One and a half times what is planned.</param>
    public sealed record TooMany(QuotaKind What, DateTimeOffset From, TimeSpan Length, int Planned, int WithSpare, int Left) : Remark
    {
        public override bool Bad => true;
    }

    /// <summary>Texts that networks refuse, or take for spam, because they were there within a week.</summary>
    /// <param name="Exact">The same to the letter; otherwise only the clock times differ.</param>
    /// <param name="Game">The game that sent them; null when they were read from the account.</param>
    public sealed record Repeated(IReadOnlyList<InjectId> Injects, bool Exact, string? Game) : Remark
    {
        public override bool Bad => Exact;
    }

    /// <summary>The network makes a link of it.</summary>
    /// <param name="Meant">It was written as an address; otherwise it only looks like one.</param>
    public sealed record Link(InjectId Inject, string Words, bool Meant) : Remark
    {
        public override bool Bad => false;
    }

    /// <summary>The network tells that account of the post.</summary>
    public sealed record Mention(InjectId Inject, string Words) : Remark
    {
        public override bool Bad => true;
    }

    /// <summary>The report number is that of a sample game: nobody answers it, or a stranger does.</summary>
    public sealed record SampleNumber(string Number) : Remark
    {
        public override bool Bad => true;
    }

    /// <summary>The place is that of the sample game from which this one was copied.</summary>
    public sealed record SamplePlace(string Place) : Remark
    {
        public override bool Bad => false;
    }

    /// <summary>Variables of a kit scenario that still have the kit's own values.</summary>
    public sealed record SampleVariables(string Round, IReadOnlyList<string> Names) : Remark
    {
        public override bool Bad => false;
    }
}

/// <summary>What a limit counts.</summary>
public enum QuotaKind
{
    Posts,
    Replies,
    All,
}
