using FeedGame.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- NAME [--json]
var json = args.Contains("--json");
var names = args.Where(arg => arg != "--json").ToList();
if (names is not [var name] || Catalogue.Find(name) is not { } benchmark)
{
    Console.Error.WriteLine("Say which benchmark to run: NAME [--json]. There are:");
    foreach (var known in Catalogue.All)
        Console.Error.WriteLine($"  {known.Name, -12} {known.Question}");
    return 2;
}
using var cancel = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancel.Cancel();
};
var rows = await benchmark.Run(cancel.Token);
Console.Out.Write(json ? Report.Json(rows) : Report.Table(rows));
if (benchmark.Verdict is { } verdict)
    await (json ? Console.Error : Console.Out).WriteLineAsync(verdict(rows));
return 0;
