using System.Collections;
using System.Text;
using FeedGame.Publishers.X;

namespace FeedGame.Publishers.Tests.X;

/// <summary>
/// Texts without end, put together from what people write in hints and from what makes counting hard. Equal for an equal seed; the
/// data files are those that the package makes, and another test sees to that.
/// </summary>
internal sealed class OddTexts(int seed) : IEnumerable<string>
{
    private static readonly IReadOnlyList<string> Sequences = XFacts.Lines("emoji-sequences.txt");
    private static readonly IReadOnlyList<string> Tops = XFacts.Lines("top-level-domains.txt");

    private static readonly string[] Hints =
    [
        "SPELBERICHT 19:30 – Hint 3 van 6: de boef draagt een blauwe jas",
        "Loopt rustig langs de Dorpsstraat… kijkt telkens om",
        "Één man, ±40 jaar, knielange jas (grijs) & pet",
        "Zie je ’m? Bel dan 0800-1234 – „niet zelf achterna”!",
        "€ 5,- beloning → kom naar de kerk",
        "Gezien om 19.30u.Nu bij de brug",
        "#boefindewijk @politie $GELD",
        "OEFENING\r\ngeen echte melding\n",
    ];

    private static readonly string[] Bases = Words("👍 👋 🕵 👮 🏃 👩 👨 🧑 ❤ ☺ ✌ ⛹ © ™ ‼ 1 # 🏴 🫠");

    private static readonly string[] Joints = Words("\u200D \uFE0F \uFE0E 🏻 🏽 🏿 \u20E3 \u200D♂️ \u200D💻 \u200D👩 ");

    private static readonly string[] Protocols = Words("   http:// https:// HTTPS:// hTTp:// ftp:// // www. http://www.");

    private static readonly string[] Names = Words(
        "gemeente een-twee foo_bar _a a_ één müller e\u0301e\u0301n 例え президент 삼성"
            + " xn--bcher-kva xn--p1ai t T.CO t.co 123 -  boef@x ελλάδα 👍"
    );

    private static readonly string[] Tails = Words(
        "   / /pad /een/twee.html /a(b)c /a((b)c)d) /wiki/Boef_(spel) /é/п?x=1&y=%20"
            + " ?q=a.b,c :8080/x :80 /@boef/1 /abc?d=e#f /abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz . , /– …"
    );

    private static readonly string[] Signs = Words("– — ‘ ’ “ ” „ … € £ ° → • ! ? ( ) \" & < ' 、 。 「");

    private static readonly string[] Accents = Words(
        "e\u0301 o\u0308 c\u0327 a\u030A s\u0323\u0307 s\u0307\u0323 q\u0307" + " \u1112\u1161\u11AB \u212B \u2126 \uFB01 \u0958 \u0344"
    );

    private static readonly string[] Between =
    [
        " ",
        " ",
        " ",
        "",
        "",
        "\n",
        ".",
        ",",
        "-",
        "_",
        "/",
        "@",
        "#",
        "$",
        ":",
        "\u00A0",
        "\u200B",
        "\u200E",
        "a",
        "9",
        "是",
    ];

    private static readonly string[] LongNames = ["a", "abcdefé", "éèüöñ", "это", "的一是不了人我在有他", "a。是"];

    /// <summary>Around the borders of the weights, Chinese, and all there is.</summary>
    private static readonly (int From, int To)[] Ranges = [(0, 4_400), (8_180, 8_260), (0x2E80, 0x9FFF), (0, 0x10FFFF)];

    private readonly Random dice = new(seed);

    public IEnumerator<string> GetEnumerator()
    {
        while (true)
            yield return Text();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Text()
    {
        var text = new StringBuilder();
        for (var pieces = dice.Next(1, 9); pieces > 0; pieces--)
            text.Append(Piece()).Append(pieces > 1 ? One(Between) : "");
        return text.ToString();
    }

    private string Piece() =>
        dice.Next(10) switch
        {
            0 => One(Hints),
            1 => One(Sequences),
            2 => Composed(),
            3 or 4 or 5 => Address(),
            6 => One(Signs),
            7 => One(Accents),
            _ => Anywhere(Ranges[dice.Next(Ranges.Length)]),
        };

    /// <summary>Mostly emoji that nobody has drawn.</summary>
    private string Composed() =>
        dice.Next(3) == 0 ? Flag() + Flag() : One(Bases) + One(Joints) + (dice.Next(2) == 0 ? One(Bases) + One(Joints) : "");

    private string Flag() => char.ConvertFromUtf32(dice.Next(0x1F1E6, 0x1F200));

    private string Address()
    {
        var labels = Enumerable.Range(0, dice.Next(1, 4)).Select(_ => dice.Next(6) == 0 ? LongName() : One(Names));
        var top = dice.Next(4) == 0 ? One(Names) : One(Tops);
        return One(Protocols) + string.Join('.', labels) + "." + (dice.Next(5) == 0 ? top.ToUpperInvariant() : top) + One(Tails);
    }

    /// <summary>About as long as a name may be, in ASCII.</summary>
    private string LongName()
    {
        var pool = One(LongNames);
        return string.Concat(Enumerable.Range(0, dice.Next(5, 64)).Select(_ => pool[dice.Next(pool.Length)]));
    }

    /// <summary>Code points from a range, without half letters: those cannot be sent.</summary>
    private string Anywhere((int From, int To) range)
    {
        var text = new StringBuilder();
        for (var left = dice.Next(1, 6); left > 0; left--)
        {
            var point = dice.Next(range.From, range.To + 1);
            text.Append(point is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(point));
        }
        return text.ToString();
    }

    /// <summary>Two spaces beside each other: an empty one.</summary>
    private static string[] Words(string words) => words.Split(' ');

    private string One(IReadOnlyList<string> pool) => pool[dice.Next(pool.Count)];
}
