namespace FeedGame.Engine.Approvals;

/// <summary>Whom nobody else speaks for (PRODUCT rule 9).</summary>
public enum Party
{
    Police,
    Municipality,
}
