namespace FeedGame.Engine.Roles;

/// <summary>What somebody is on the evening (S1). Each sees and does what its work needs, and no more.</summary>
public enum Role
{
    /// <summary>Prepares the evening, makes the links of the others.</summary>
    Organiser,

    /// <summary>Steers it.</summary>
    Controller,

    /// <summary>Watches over people in the street.</summary>
    Safety,

    Police,

    Municipality,

    /// <summary>Takes the reports.</summary>
    Desk,

    /// <summary>Forwards messages by hand.</summary>
    Relay,

    /// <summary>The boef.</summary>
    RolePlayer,

    /// <summary>Watches and learns; changes nothing.</summary>
    Evaluator,
}
