using System.Net.Sockets;
using System.Text;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Feed.Live;

namespace FeedGame.Host.Tests.Feed;

/// <summary>A phone in a tunnel must not keep the message from the others, nor fill the server.</summary>
public class SlowFollowerTests
{
    private const int Messages = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_follower_that_is_full_is_dropped_once()
    {
        var dropped = 0;
        var follower = new Follower(2, () => dropped++);

        bool[] taken = [follower.Offer(default), follower.Offer(default), follower.Offer(default)];

        Assert.Equal([true, true, false], taken);
        Assert.Equal(1, dropped);
    }

    [Fact]
    public async Task One_that_does_not_read_is_dropped_and_the_others_miss_nothing()
    {
        await using var app = await FeedApp.StartAsync(options => options.FollowerBuffer = 2, Evening.Empty);
        using var slow = await DeafAsync(app);
        using var good = await LiveReader.OpenAsync(app);
        var view = Evening.Empty;

        for (var i = 1; i <= Messages; i++)
        {
            app.Feed.Publish(view = Evening.Says(view, (InjectKind.AdHoc, null, i, new string('x', 200_000))));
            Assert.Equal(view.Seq.ToString(), (await good.NextAsync())!.Id);
        }

        Assert.True(await EndsAsync(slow), $"The slow follower was still connected after {Messages} messages of 400 kB.");
    }

    /// <summary>Connects, reads the first words and then nothing.</summary>
    private static async Task<Socket> DeafAsync(FeedApp app)
    {
        var cancel = TestContext.Current.CancellationToken;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync("127.0.0.1", app.Client.BaseAddress!.Port, cancel);
        await socket.SendAsync(Encoding.ASCII.GetBytes("GET /g/zevenhuizen/live HTTP/1.1\r\nHost: localhost\r\n\r\n"), cancel);
        Assert.NotEqual(0, await socket.ReceiveAsync(new byte[64], cancel).AsTask().WaitAsync(Patience, cancel));
        return socket;
    }

    /// <summary>Reads on: what was under way, then the end.</summary>
    private static async Task<bool> EndsAsync(Socket socket)
    {
        var cancel = TestContext.Current.CancellationToken;
        var bytes = new byte[1 << 20];
        try
        {
            while (await socket.ReceiveAsync(bytes, cancel).AsTask().WaitAsync(Patience, cancel) > 0) { }
            return true;
        }
        catch (SocketException)
        {
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
