namespace FeedGame.Engine.Roles;

/// <summary>Who acts.</summary>
/// <param name="Person">The opaque id under which the journal knows them.</param>
/// <param name="Starts">True for who was asked to give the starting signal, though their role alone may not.</param>
public readonly record struct Actor(string Person, Role Role, bool Starts = false)
{
    public static Actor Controller(string person) => new(person, Role.Controller);
}
