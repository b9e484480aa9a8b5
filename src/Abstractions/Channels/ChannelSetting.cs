namespace FeedGame.Abstractions.Channels;

/// <summary>One setting of a channel type.</summary>
/// <param name="Field">The key below <c>Channels:name</c>.</param>
/// <param name="Meaning">One sentence, with unit and default where there is one.</param>
/// <param name="Required">True when the channel cannot be made without it.</param>
/// <param name="Secret">True when the value is shown nowhere.</param>
public sealed record ChannelSetting(string Field, string Meaning, bool Required = true, bool Secret = false);

/// <summary>A wrong setting. <see cref="Text"/> names rule, value (never a secret's) and remedy.</summary>
public sealed record SettingProblem(string Field, string Text);
