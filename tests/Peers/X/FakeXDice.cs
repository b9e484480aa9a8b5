using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FeedGame.Peers.X;

/// <summary>
/// Chance that can be repeated: which fault a call meets follows from the seed, the call and how often it came before, and not from
/// the order in which parallel calls happen to arrive.
/// </summary>
/// <param name="sides">Each with the share of its call's arrivals that meet it; what is left of 1 goes well.</param>
public sealed class FakeXDice(int seed, params (FakeXCall Call, double Share, FakeXFault Fault)[] sides)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    /// <summary>Null when nothing goes wrong.</summary>
    public FakeXFault? Roll(FakeXRequest request)
    {
        var name = $"{request.Call} {request.Target} {request.Body}";
        int times;
        lock (gate)
            times = seen[name] = seen.GetValueOrDefault(name) + 1;
        var left = Thrown(string.Create(CultureInfo.InvariantCulture, $"{seed} {times} {name}"));
        foreach (var side in sides.Where(side => side.Call == request.Call))
        {
            left -= side.Share;
            if (left < 0)
                return side.Fault;
        }
        return null;
    }

    /// <summary>From 0 up to but not including 1, evenly.</summary>
    private static double Thrown(string name) =>
        BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(name))) / ((double)uint.MaxValue + 1);
}
