using FeedGame.Host.Commands;

return await CommandLine.RunAsync(args, Output.Standard(), CancellationToken.None);
