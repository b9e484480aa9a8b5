using System.CommandLine;
using FeedGame.Engine.Storage;

namespace FeedGame.Host.Commands;

/// <summary>The <c>feedgame</c> command line: 0 good, 1 problems found or refused, 2 wrong use (DESIGN §9).</summary>
internal static class CommandLine
{
    public const int Good = 0;
    public const int Problems = 1;
    public const int WrongUse = 2;

    public static async Task<int> RunAsync(string[] args, Output output, CancellationToken cancel)
    {
        var root = new RootCommand("FeedGame plays Boef in de Wijk over public feeds.");
        root.Subcommands.Add(DemoCommand.Make(output));
        root.Subcommands.Add(
            NewCommand.Make(output, output.IsTerminal && !Console.IsInputRedirected ? Console.In : null, TimeProvider.System)
        );
        root.Subcommands.Add(CheckCommand.Make(output));
        root.Subcommands.Add(PreflightCommand.Make(output));
        root.Subcommands.Add(PreviewCommand.Make(output));
        root.Subcommands.Add(PrintCommand.Make(output));
        root.Subcommands.Add(RehearseCommand.Make(output));
        root.Subcommands.Add(RunCommand.Make(output));
        root.Subcommands.Add(ServeCommand.Make(output));
        root.Subcommands.Add(ControlCommand.Make(output));
        root.Subcommands.Add(RunSheetCommand.Make(output));
        root.Subcommands.Add(ErasureCommands.Purge(output));
        root.Subcommands.Add(ErasureCommands.Erase(output));
        root.Subcommands.Add(VerifyCommand.Make(output));
        root.Subcommands.Add(ChannelsCommand.Make(output));
        root.Subcommands.Add(TryChannelCommand.Make(output));
        // Who double-clicks the program wants to see the game, not a list of words.
        var parsed = root.Parse(args.Length == 0 && output.IsTerminal ? ["demo", "--open"] : args);
        var settings = new InvocationConfiguration
        {
            Output = output.Out,
            Error = output.Error,
            EnableDefaultExceptionHandler = false,
            // Ctrl-C finishes the attempt in flight, and the engine bounds how long that takes; the library would cut it off after 2 s.
            ProcessTerminationTimeout = Timeout.InfiniteTimeSpan,
        };
        try
        {
            var code = await parsed.InvokeAsync(settings, cancel);
            return parsed.Errors.Count > 0 ? WrongUse : code;
        }
        catch (RefusedException refused)
        {
            foreach (var problem in refused.Problems)
                output.Error.WriteLine(problem);
            return Problems;
        }
        catch (StoreException refused)
        {
            output.Error.WriteLine(refused.Message);
            return Problems;
        }
    }
}

/// <summary>What was asked cannot be done. The texts tell place, rule, value and remedy, and hold no secret and no unsent text.</summary>
internal sealed class RefusedException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public RefusedException(string problem)
        : this([problem]) { }

    public IReadOnlyList<string> Problems => problems;
}
