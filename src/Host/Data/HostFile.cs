using System.Text.Json;
using FeedGame.Host.Commands;

namespace FeedGame.Host.Data;

/// <summary><c>host.json</c>: where <c>control</c> finds the host that plays from a folder, readable by its owner only.</summary>
/// <param name="Token">What makes a caller a controller; new at every start.</param>
internal sealed record HostFile(string Address, string Token, int Pid)
{
    private const string Name = "host.json";

    /// <summary>Null when no host has announced itself.</summary>
    public static HostFile? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<HostFile>(File.ReadAllText(path)) : null;
        }
        catch (Exception problem) when (problem is JsonException or IOException)
        {
            return null;
        }
    }

    /// <summary>Throws <see cref="RefusedException"/> when the disk refuses: without it nobody could command the host.</summary>
    public void Write(string folder)
    {
        try
        {
            SecretFile.Write(Path.Combine(folder, Name), JsonSerializer.Serialize(this));
        }
        catch (IOException problem)
        {
            throw new RefusedException($"{folder}: this folder cannot be used: {problem.Message}");
        }
    }

    public static void Remove(string folder) => SecretFile.Delete(Path.Combine(folder, Name));
}
