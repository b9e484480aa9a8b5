using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Scenarios;
using FeedGame.Engine.Spelling;

namespace FeedGame.Host.Channels;

/// <summary>What <c>try-channel</c> says.</summary>
internal static class TryWords
{
    /// <summary>A finding with the setting it is about; its own words come from the channel.</summary>
    public static LocalText Line(string name, Finding finding)
    {
        var level = finding.Level switch
        {
            FindingLevel.Good => new LocalText("in orde", "good"),
            FindingLevel.Warning => new("let op", "warning"),
            FindingLevel.Bad => new("FOUT", "BAD"),
        };
        var field = finding.Field.Length == 0 ? "" : $"Channels:{name}:{finding.Field}: ";
        var said = ChannelSaid.Of(finding.Text);
        return new($"{level.Nl}: {field}{said.Nl}", $"{level.En}: {field}{said.En}");
    }

    public static LocalText Sum(string name, TrialResult result) =>
        result switch
        {
            TrialResult.Posted => new(
                $"{name}: er is een proefbericht op de testbestemming geplaatst. Op het openbare kanaal is niets geplaatst.",
                $"{name}: a test message was posted on the test destination. Nothing was posted on the public channel."
            ),
            TrialResult.Sandbox => new(
                $"{name}: er is niets geplaatst, want dit kanaal is om te oefenen.",
                $"{name}: nothing was posted, because this channel is for practice."
            ),
            TrialResult.TestDestinationMissing => new(
                $"{name}: er is NIETS geplaatst: de testbestemming is niet ingesteld. Vul de instelling hierboven in en probeer opnieuw.",
                $"{name}: NOTHING was posted: the test destination is not set. Fill in the setting above and try again."
            ),
            TrialResult.NoTestDestination => new(
                $"{name}: er is NIETS geplaatst: een kanaal van deze soort heeft geen testbestemming. Probeer het met een tweede kanaal van deze soort, voor een proefgroep.",
                $"{name}: NOTHING was posted: a channel of this kind has no test destination. Try it with a second channel of this kind, for a test group."
            ),
            TrialResult.Bad => new(
                $"{name}: dit kanaal is niet klaar. Verbeter wat bij FOUT staat en probeer opnieuw.",
                $"{name}: this channel is not ready. Mend what is marked BAD and try again."
            ),
        };

    public static LocalText Unknown(string name, IReadOnlySet<string> known)
    {
        var near = Nearest.To(name, known);
        var all = string.Join(", ", known.Order(StringComparer.Ordinal));
        return new(
            $"Er is geen kanaal \"{name}\". {(near is null ? $"Ingesteld: {all}." : $"Bedoelde u \"{near}\"?")}",
            $"There is no channel \"{name}\". {(near is null ? $"Configured: {all}." : $"Did you mean \"{near}\"?")}"
        );
    }

    /// <summary>The exception's own words may hold an address with a key in it: only its kind is told.</summary>
    public static string Failed(Exception failure) =>
        failure is OperationCanceledException ? "No answer in two minutes." : $"It could not be tried: {failure.GetType().Name}.";
}
