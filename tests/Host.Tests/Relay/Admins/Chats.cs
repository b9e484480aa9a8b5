namespace FeedGame.Host.Tests.Relay.Admins;

/// <summary>What the neighbours read in each group, however often somebody put it there.</summary>
internal sealed class Chats
{
    private readonly Dictionary<string, List<string>> groups = new(StringComparer.Ordinal);

    public IReadOnlyList<string> In(string group) => groups.GetValueOrDefault(group) ?? [];

    /// <summary>Puts the words in a group, or deletes them there for everyone.</summary>
    public void Take(string group, SeenTask task, bool looksFirst)
    {
        if (!groups.TryGetValue(group, out var chat))
            groups.Add(group, chat = []);
        if (task.IsRemoval)
            Assert.True(chat.Remove(task.Words), $"{group} does not have what is to be deleted there.");
        else if (!looksFirst || !chat.Contains(task.Words, StringComparer.Ordinal))
            chat.Add(task.Words);
    }
}
