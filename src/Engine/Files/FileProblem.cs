using System.Globalization;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files;

/// <summary>What is wrong in a file, where, and what to do about it.</summary>
/// <param name="File">The path as the organiser knows it.</param>
/// <param name="Line">1 for the first; 0 when the file as a whole is meant.</param>
/// <param name="Column">1 for the first; 0 when the file as a whole is meant.</param>
/// <param name="Rule">A stable name, for example <c>unknown-key</c>.</param>
/// <param name="Text">Rule, value and remedy.</param>
public sealed record FileProblem(string File, int Line, int Column, string Rule, LocalText Text)
{
    /// <summary>One line as editors understand it: <c>file:line:column: text [rule]</c>.</summary>
    public string In(string language) =>
        Line == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{File}: {Text.In(language)} [{Rule}]")
            : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {Text.In(language)} [{Rule}]");
}
