namespace FeedGame.Abstractions.Channels;

/// <summary>At most so many posts and so many replies in each slice; slices of half an hour begin on the hour and half past.</summary>
public sealed record SliceLimit(TimeSpan Length, int Posts, int Replies);

/// <summary>So many more posts, replies among them, until that instant in wall time.</summary>
public sealed record PostsLeft(int Count, DateTimeOffset Until);
