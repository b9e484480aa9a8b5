using System.Security.Cryptography;
using System.Text;

namespace FeedGame.Engine.Live;

internal static class Shards
{
    /// <summary>The same on every node and in every version.</summary>
    public static int Of(string game, int shards) =>
        shards == 1 ? 0 : (int)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(game))) % (uint)shards);
}
