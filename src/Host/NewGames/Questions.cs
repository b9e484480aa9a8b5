using FeedGame.Engine.Scenarios;
using FeedGame.Host.Commands;

namespace FeedGame.Host.NewGames;

/// <summary>Asks somebody at a terminal, one question after the other; an empty answer takes what is proposed. In a pipe it asks nothing.</summary>
internal sealed class Questions(Output output, TextReader? person, string lang)
{
    /// <param name="given">What the command line said already.</param>
    public string Ask(LocalText question, string? given, string proposed)
    {
        if (given is not null || person is null)
            return given ?? proposed;
        output.Out.Write($"{question.In(lang)} [{proposed}] ");
        var answer = person.ReadLine()?.Trim();
        return string.IsNullOrEmpty(answer) ? proposed : answer;
    }
}
