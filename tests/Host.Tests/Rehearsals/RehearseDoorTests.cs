using FeedGame.Engine.Play;
using FeedGame.Host.Control;
using FeedGame.Host.Rehearsals.Beside;
using FeedGame.Host.Tests.Preflights;
using FeedGame.Host.Tests.Readiness;

namespace FeedGame.Host.Tests.Rehearsals;

/// <summary><c>control GAME rehearse</c> on a host whose real channel is not of this machine.</summary>
public sealed class RehearseDoorTests
{
    [Fact]
    public async Task A_word_begins_it_beside_a_real_channel_another_ends_it_and_only_who_leads_may()
    {
        await using var game = await PreflightGame.OpenAsync();
        await using var town = GatedHost.Open(game, GatedHost.Stranger);
        Assert.Equal(ControlAnswer.Refused(BesideWords.OnlyLeaders.En!), await town.ControlAsync("desk", "rehearse"));
        Assert.Equal(2, (await town.ControlAsync("controller", "rehearse", "fast")).Code);
        Assert.Equal(ControlAnswer.Refused(BesideWords.WrongSpeed.En!), await town.ControlAsync("controller", "rehearse", "9999"));
        Assert.Equal(ControlAnswer.Good(BesideWords.Begun(GatedHost.Game, 60).En!), await town.ControlAsync("controller", "rehearse"));
        Assert.Equal(ControlAnswer.Refused(BesideWords.IsOnAlready.En!), await town.ControlAsync("organiser", "rehearse", "30"));
        Assert.Equal(ControlAnswer.Good(BesideWords.Ended.En!), await town.ControlAsync("controller", "rehearse", "stop"));
        Assert.Equal(ControlAnswer.Refused(BesideWords.NoneToEnd.En!), await town.ControlAsync("controller", "rehearse", "stop"));
        // The game itself waits behind its gate as before.
        Assert.Equal(GameStatus.Loaded, town.State.Status);
    }
}
