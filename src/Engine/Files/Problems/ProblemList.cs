using FeedGame.Engine.Files.Yaml;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Files.Problems;

/// <summary>Gathers what is wrong while reading goes on, so that the author sees everything at once.</summary>
internal sealed class ProblemList
{
    private readonly List<FileProblem> errors = [];
    private readonly List<FileProblem> warnings = [];

    public bool Any => errors.Count > 0;

    public IReadOnlyList<FileProblem> Errors => InReadingOrder(errors);

    public IReadOnlyList<FileProblem> Warnings => InReadingOrder(warnings);

    /// <param name="meant">What the author may have meant instead.</param>
    public void Add(Spot at, FileRule rule, IReadOnlyList<string>? values = null, string? meant = null) =>
        Keep(errors, FileTexts.Problem(at, rule, values ?? [], meant), at);

    /// <summary>A problem that brought its own words.</summary>
    public void Add(Spot at, string rule, LocalText text) => Keep(errors, new FileProblem(at.File, at.Line, at.Column, rule, text), at);

    /// <summary>They stop nothing.</summary>
    public void Warn(Spot at, FileRule rule, IReadOnlyList<string>? values = null) =>
        Keep(warnings, FileTexts.Problem(at, rule, values ?? [], null), at);

    /// <summary>For readers that have nothing to give after the problem.</summary>
    public T? None<T>(Spot at, FileRule rule, params string[] values)
        where T : class
    {
        Add(at, rule, values);
        return null;
    }

    /// <summary>A scenario that is played twice is read twice; what is wrong with it is said once.</summary>
    private static void Keep(List<FileProblem> list, FileProblem problem, Spot at)
    {
        if (list.Count == FileLimits.Problems)
            list.Add(FileTexts.Problem(at, FileRule.TooManyProblems, [$"{FileLimits.Problems}"], null));
        if (list.Count > FileLimits.Problems)
            return;
        if (!list.Contains(problem))
            list.Add(problem);
    }

    private static List<FileProblem> InReadingOrder(List<FileProblem> list)
    {
        var files = list.Select(problem => problem.File).Distinct(StringComparer.Ordinal).ToList();
        return [.. list.OrderBy(problem => files.IndexOf(problem.File)).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];
    }
}
