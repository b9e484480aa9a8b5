using FeedGame.Host.Data;

namespace FeedGame.Host.Control;

/// <summary>Reaches the host that plays from a folder. When none is alive, only what <see cref="Offline"/> takes goes through.</summary>
internal static class ControlClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<ControlAnswer> SayAsync(string folder, ControlRequest request, CancellationToken cancel)
    {
        if (HostFile.Read(folder) is { } host && await AskAsync(host, request, cancel) is { } answer)
            return answer;
        return Offline.Takes(request.Words)
            ? await Offline.DoAsync(folder, request, cancel)
            : ControlAnswer.Refused(ControlWords.NoHost(folder).In(request.Lang));
    }

    /// <summary>Null when nobody answers at that address.</summary>
    private static async Task<ControlAnswer?> AskAsync(HostFile host, ControlRequest request, CancellationToken cancel)
    {
        using var client = new HttpClient { Timeout = Patience };
        client.DefaultRequestHeaders.Authorization = new("Bearer", host.Token);
        try
        {
            using var response = await client.PostAsJsonAsync(host.Address + ControlEndpoints.Path, request, cancel);
            return response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<ControlAnswer>(cancel) : null;
        }
        catch (HttpRequestException problem) when (problem.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return null;
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return ControlAnswer.Refused(ControlWords.NoAnswer(Patience).In(request.Lang));
        }
    }
}
