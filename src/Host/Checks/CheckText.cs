using FeedGame.Host.Commands;

namespace FeedGame.Host.Checks;

/// <summary>What was found, as people read it: mistakes and warnings to the error stream, in the form that editors jump to.</summary>
internal static class CheckText
{
    public static void Write(Output output, CheckedFile file, string lang)
    {
        foreach (var problem in file.Problems)
            output.Error.WriteLine(problem.In(lang));
        foreach (var warning in file.Warnings)
            output.Error.WriteLine(CheckWords.Warning.In(lang) + warning.In(lang));
        if (!file.Good)
            return;
        output.Out.WriteLine($"{file.File}: {CheckWords.Good.In(lang)}");
        foreach (var post in file.Tightest)
            output.Out.WriteLine($"  {CheckWords.Tight(post).In(lang)}");
    }
}
