using System.CommandLine;
using FeedGame.Abstractions.Channels;
using FeedGame.Host.Channels;
using FeedGame.Host.Hosting;
using FeedGame.Host.Settings;

namespace FeedGame.Host.Commands;

/// <summary>
/// <c>feedgame try-channel NAME</c>: a post on the channel's own test destination, never on the public one. That it can be tried there
/// is a promise of the contract (<see cref="PreflightLevel.Rehearse"/>).
/// </summary>
internal static class TryChannelCommand
{
    /// <summary>For signing in, asking for rights and one post; a network that takes longer is of no use on the evening either.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Command Make(Output output)
    {
        var name = new Argument<string>("NAME") { Description = "the name of a configured channel" };
        var lang = SharedOptions.Lang();
        var config = SharedOptions.Config();
        var command = new Command("try-channel", "Posts on the test destination of a channel, never on the public one.")
        {
            name,
            lang,
            config,
        };
        command.SetAction(
            (parsed, cancel) =>
                TryAsync(
                    output,
                    ConfigFolder.Open(parsed.GetValue(config)),
                    parsed.GetRequiredValue(name),
                    parsed.GetRequiredValue(lang),
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> TryAsync(Output output, ConfigFolder config, string name, string lang, CancellationToken cancel)
    {
        if (!config.Channels.Names.Contains(name))
        {
            await output.Error.WriteLineAsync(TryWords.Unknown(name, config.Channels.Names).In(lang));
            return CommandLine.WrongUse;
        }
        using var loggers = HostLogging.Make(config.LogLevel);
        var channel = config.Channels.Make([name], TimeProvider.System, loggers, lang)[name];
        var trial = ChannelTrial.Of(channel.Traits, await FindAsync(channel, cancel));
        foreach (var finding in trial.Findings)
            await output.Out.WriteLineAsync(TryWords.Line(name, finding).In(lang));
        await output.Out.WriteLineAsync(TryWords.Sum(name, trial.Result).In(lang));
        return trial.IsGood ? CommandLine.Good : CommandLine.Problems;
    }

    private static async Task<IReadOnlyList<Finding>> FindAsync(IPublisher channel, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            return await channel.PreflightAsync(PreflightLevel.Rehearse, either.Token);
        }
#pragma warning disable CA1031 // Whatever a network does, the person who tries it is told in a line.
        catch (Exception failure) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return [new Finding(FindingLevel.Bad, "", TryWords.Failed(failure))];
        }
    }
}
