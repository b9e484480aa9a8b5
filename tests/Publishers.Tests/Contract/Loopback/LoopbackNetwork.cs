using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FeedGame.Publishers.Tests.Contract.Loopback;

/// <summary>A photo as this network takes it, ahead of its post or with it.</summary>
internal sealed record LoopbackPhoto(byte[] Content, string Alt);

/// <param name="Media">Ids of photos that went ahead.</param>
/// <param name="Photos">Photos that come along.</param>
internal sealed record LoopbackPost(string Text, IReadOnlyList<string> Media, IReadOnlyList<LoopbackPhoto> Photos);

/// <summary>The smallest network there can be, on a loopback address: posts have a key, can be read and deleted, and it can fail.</summary>
internal sealed class LoopbackNetwork(bool honoursKeys) : Uploads, IAsyncDisposable
{
    private readonly WebApplication app = Build();
    private readonly ConcurrentQueue<Fault> faults = new();
    private readonly TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private readonly ConcurrentQueue<UploadFault> uploadFaults = new();
    private readonly List<(string Key, LoopbackPost Post)> posts = [];
    private readonly List<LoopbackPhoto> taken = [];
    private bool holdsUploads;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public IReadOnlyList<string> Visible
    {
        get
        {
            lock (gate)
                return [.. posts.Select(post => post.Post.Text)];
        }
    }

    public IReadOnlyList<SeenPhoto> Photos
    {
        get
        {
            lock (gate)
                return [.. posts.SelectMany(post => PhotosOf(post.Post)).Select(photo => new SeenPhoto(photo.Content, photo.Alt))];
        }
    }

    public override int Taken
    {
        get
        {
            lock (gate)
                return taken.Count;
        }
    }

    public static async Task<LoopbackNetwork> StartAsync(bool honoursKeys)
    {
        var network = new LoopbackNetwork(honoursKeys);
        network.app.MapPost("/posts/{key}", network.PostAsync);
        network.app.MapGet("/posts/{key}", network.Read);
        network.app.MapDelete("/posts/{key}", network.Delete);
        network.app.MapPost("/media", network.UploadAsync);
        network.app.MapGet("/me", () => Results.Ok());
        await network.app.StartAsync(TestContext.Current.CancellationToken);
        network.Address = new Uri(network.app.Urls.Single());
        return network;
    }

    public void FailNext(Fault fault) => faults.Enqueue(fault);

    public override void FailNext(UploadFault fault) => uploadFaults.Enqueue(fault);

    public override Task HoldAsync()
    {
        holdsUploads = true;
        return arrived.Task;
    }

    public Task UnplugAsync() => app.StopAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        release.TrySetResult();
        return app.DisposeAsync();
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var built = builder.Build();
        built.Urls.Add("http://127.0.0.1:0");
        return built;
    }

    private async Task PostAsync(string key, HttpContext http)
    {
        var post = (await http.Request.ReadFromJsonAsync<LoopbackPost>(http.RequestAborted))!;
        if (!faults.TryDequeue(out var fault))
            Add(key, post);
        else if (fault == Fault.AnswerLost)
        {
            Add(key, post);
            http.Abort();
        }
        else
            Refuse(http.Response, fault);
    }

    private static void Refuse(HttpResponse answer, Fault fault)
    {
        answer.StatusCode = (int)(
            fault switch
            {
                Fault.TokenExpired => HttpStatusCode.Unauthorized,
                Fault.Refused => HttpStatusCode.UnprocessableEntity,
                _ => HttpStatusCode.TooManyRequests,
            }
        );
        if (fault == Fault.RateLimitInSeconds)
            answer.Headers.RetryAfter = NetworkPublisherContract.Wait.TotalSeconds.ToString();
        if (fault == Fault.RateLimitUntil)
        {
            answer.Headers.Date = NetworkPublisherContract.Clock.GetUtcNow().ToString("R");
            answer.Headers.RetryAfter = (NetworkPublisherContract.Clock.GetUtcNow() + NetworkPublisherContract.Wait).ToString("R");
        }
    }

    private void Add(string key, LoopbackPost post)
    {
        lock (gate)
        {
            if (!honoursKeys || posts.TrueForAll(other => other.Key != key))
                posts.Add((key, post));
        }
    }

    private IResult Read(string key)
    {
        lock (gate)
            return posts.Exists(post => post.Key == key) ? Results.Ok() : Results.NotFound();
    }

    private IResult Delete(string key)
    {
        lock (gate)
            return posts.RemoveAll(post => post.Key == key) > 0 ? Results.NoContent() : Results.NotFound();
    }

    private IEnumerable<LoopbackPhoto> PhotosOf(LoopbackPost post) => [.. post.Media.Select(id => taken[int.Parse(id)]), .. post.Photos];

    private async Task UploadAsync(HttpContext http)
    {
        var photo = (await http.Request.ReadFromJsonAsync<LoopbackPhoto>(http.RequestAborted))!;
        arrived.TrySetResult();
        if (holdsUploads)
            await release.Task;
        var fault = uploadFaults.TryDequeue(out var queued) ? queued : (UploadFault?)null;
        if (fault is UploadFault.Refused or UploadFault.Away)
            http.Response.StatusCode = fault == UploadFault.Refused ? 422 : 503;
        else if (fault is UploadFault.AnswerLost)
            http.Abort();
        else
            await http.Response.WriteAsync(Take(photo), http.RequestAborted);
    }

    private string Take(LoopbackPhoto photo)
    {
        lock (gate)
        {
            taken.Add(photo);
            return $"{taken.Count - 1}";
        }
    }
}
