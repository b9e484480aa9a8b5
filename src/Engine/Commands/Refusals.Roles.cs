using FeedGame.Engine.Roles;
using FeedGame.Engine.Scenarios;

namespace FeedGame.Engine.Commands;

/// <content>About who asks.</content>
internal static partial class Refusals
{
    public static readonly LocalText SecondPersonNeeded = new(
        "U hebt al ingestemd. Na een stop moet ook iemand anders hervatten.",
        "You have agreed already. After a stop somebody else has to resume as well."
    );

    public static readonly LocalText PoliceNeeded = new(
        "Er is al ingestemd. Na een echt incident moet een van de twee van de politie zijn: laat de politie hervatten.",
        "Somebody has agreed already. After a real incident one of the two must be police: let the police resume."
    );

    public static readonly LocalText PauseIsForLeaders = new(
        "Na een gewone pauze hervat de spelleider of de organisator. Vraag het een van hen.",
        "After an ordinary pause the controller or the organiser resumes. Ask one of them."
    );

    public static LocalText NotForRole(Role role) =>
        new(
            $"Dit kan niet vanuit de rol {RoleWords.Of(role).Nl}. Vraag het de spelleider.",
            $"This is not for the role {RoleWords.Of(role).En}. Ask the controller."
        );
}
