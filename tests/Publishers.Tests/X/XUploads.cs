using FeedGame.Peers.X;
using FeedGame.Publishers.Tests.Contract;

namespace FeedGame.Publishers.Tests.X;

/// <summary>The part of the fake network that takes photos.</summary>
internal sealed class XUploads(FakeX fake) : Uploads
{
    public override int Taken => fake.Media.Count;

    public override void FailNext(UploadFault fault) =>
        fake.FailNext(
            fault switch
            {
                UploadFault.Refused => new FakeXFault.Answer(400, FakeXProblems.Invalid("media type unrecognized.")),
                UploadFault.Away => new FakeXFault.Answer(503, ""),
                UploadFault.AnswerLost => new FakeXFault.LoseAnswer(),
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
            },
            FakeXCall.Upload
        );

    public override Task HoldAsync()
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        fake.Mischief = call =>
        {
            if (call != FakeXCall.Upload)
                return null;
            arrived.TrySetResult();
            return new FakeXFault.Hang(Committed: false);
        };
        return arrived.Task;
    }
}
