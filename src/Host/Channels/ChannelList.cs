using FeedGame.Abstractions.Channels;
using FeedGame.Engine.Scenarios;
using FeedGame.Host.Commands;
using Spectre.Console;

namespace FeedGame.Host.Channels;

/// <summary>The kinds of channels and those that are configured, for people.</summary>
internal sealed class ChannelList(IReadOnlyList<IPublisherModule> kinds, IReadOnlyList<ConfiguredChannel> channels, string lang)
{
    private const string Indent = "  ";

    public void Show(Output output)
    {
        if (output.IsTerminal)
            Draw();
        else
            Write(output.Out);
    }

    private void Write(TextWriter to)
    {
        to.WriteLine(Say(new("Soorten kanalen", "Kinds of channels")));
        foreach (var kind in kinds)
            Write(to, kind);
        to.WriteLine();
        to.WriteLine(Say(new("Ingestelde kanalen", "Configured channels")));
        if (channels.Count == 0)
            to.WriteLine(Indent + Say(None));
        foreach (var channel in channels)
        {
            to.WriteLine($"{Indent}{channel.Name} ({channel.Type}): {Say(channel.State)}");
            foreach (var mistake in channel.Mistakes)
                to.WriteLine(Indent + Indent + Say(mistake));
        }
    }

    private void Write(TextWriter to, IPublisherModule kind)
    {
        to.WriteLine();
        to.WriteLine(kind.Type);
        foreach (var (name, meaning) in TraitWords.Of(kind.DefaultTraits))
            to.WriteLine($"{Indent}{Say(name)}: {Say(meaning)}");
        if (kind.Settings.Count > 0)
            to.WriteLine(Indent + Say(new("instellingen:", "settings:")));
        foreach (var setting in kind.Settings)
            to.WriteLine($"{Indent}{Indent}{setting.Field} ({Say(Marks(setting))}): {Say(ChannelSaid.Of(setting.Meaning))}");
    }

    private void Draw()
    {
        foreach (var kind in kinds)
        {
            var traits = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("").AddColumn("");
            traits.Title = new TableTitle($"[bold yellow]{Markup.Escape(kind.Type)}[/]");
            foreach (var (name, meaning) in TraitWords.Of(kind.DefaultTraits))
                traits.AddRow($"[grey]{Markup.Escape(Say(name))}[/]", Markup.Escape(Say(meaning)));
            foreach (var setting in kind.Settings)
                traits.AddRow(
                    $"[bold]{Markup.Escape(setting.Field)}[/]\n[grey]{Markup.Escape(Say(Marks(setting)))}[/]",
                    Markup.Escape(Say(ChannelSaid.Of(setting.Meaning)))
                );
            AnsiConsole.Write(traits);
        }
        DrawConfigured();
    }

    private void DrawConfigured()
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.Title = new TableTitle($"[bold]{Say(new("Ingestelde kanalen", "Configured channels"))}[/]");
        foreach (var header in new[] { new LocalText("naam", "name"), new("soort", "kind"), new("staat", "state") })
            table.AddColumn(Say(header));
        foreach (var channel in channels)
        {
            var colour = channel.Mistakes.Count == 0 ? "green" : "red";
            var lines = channel.Mistakes.Prepend(channel.State).Select(Say).Select(Markup.Escape);
            table.AddRow(Markup.Escape(channel.Name), Markup.Escape(channel.Type), $"[{colour}]{string.Join('\n', lines)}[/]");
        }
        if (channels.Count == 0)
            table.AddRow("", "", Markup.Escape(Say(None)));
        AnsiConsole.Write(table);
    }

    private static LocalText None =>
        new("nog geen; zet ze onder Channels in appsettings.json", "none yet; put them under Channels in appsettings.json");

    private static LocalText Marks(ChannelSetting setting) =>
        (setting.Required, setting.Secret) switch
        {
            (true, true) => new("verplicht, geheim", "required, secret"),
            (true, false) => new("verplicht", "required"),
            (false, true) => new("mag weg, geheim", "optional, secret"),
            (false, false) => new("mag weg", "optional"),
        };

    private string Say(LocalText text) => text.In(lang);
}

/// <summary>A channel as it is configured.</summary>
/// <param name="Type">As it is written, also when there is no such kind.</param>
/// <param name="Mistakes">Everything that is wrong with its settings; a secret's value is in none of it.</param>
internal sealed record ConfiguredChannel(string Name, string Type, IReadOnlyList<LocalText> Mistakes)
{
    public LocalText State =>
        Mistakes.Count switch
        {
            0 => new("in orde", "good"),
            1 => new("1 fout", "1 mistake"),
            var many => new($"{many} fouten", $"{many} mistakes"),
        };
}
