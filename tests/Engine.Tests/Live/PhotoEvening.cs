using System.Text;
using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Commands;
using FeedGame.Engine.Games;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Tests.Live;

/// <summary>An evening whose youth round shows a bag after five minutes and a coat after twenty, both under one consent.</summary>
internal static class PhotoEvening
{
    public const string Consent = "T-1";

    public static readonly SafePhoto Bag = SafePhoto.Of(Encoding.UTF8.GetBytes("the bag"), 640, 480);
    public static readonly SafePhoto Coat = SafePhoto.Of(Encoding.UTF8.GetBytes("the coat"), 480, 640);

    public static Task<Evening> UntilAsync(string time, params FakeChannel[] channels) => UntilAsync(time, InjectKind.Photo, channels);

    public static async Task<Evening> UntilAsync(string time, InjectKind kind, params FakeChannel[] channels)
    {
        var game = TestPlans.Game(
            TestPlans.Message("bag", kind, TestPlans.From("5m")) with
            {
                Text = new LocalText("De boef draagt deze tas, die groen is, met een gele band en een gat aan de kant."),
                Short = new LocalText("Kort."),
                Photos = [Photo(Bag, "Een tas", "A bag")],
            },
            TestPlans.Message("coat", InjectKind.Description, TestPlans.From("20m")) with
            {
                Photos = [Photo(Coat, "Een jas", "A coat")],
            }
        );
        var plan = new GamePlan(game with { Channels = [.. channels.Select(channel => new GameChannel(channel.Name))] }, "hash", [])
        {
            Photos = [Bag, Coat],
        };
        var evening = new Evening(plan, channels);
        await evening.BeginAsync();
        await evening.DoAsync(new Command.Arm());
        await evening.RunToAsync(TestPlans.At(time));
        return evening;
    }

    private static InjectPhoto Photo(SafePhoto photo, string nl, string en) =>
        new(photo.Hash, new LocalText(nl, en), Consent, photo.Width, photo.Height, photo.Bytes);

    public static FakeChannel Taking() => new("x") { Traits = Traits() };

    public static ChannelTraits Traits() =>
        FakeChannel.Usual(Redelivery.Verifiable) with
        {
            Photos = new PhotoRule(4, 5_000_000, ["image/jpeg"], 1000),
        };
}
