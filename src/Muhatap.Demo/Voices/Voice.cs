namespace Muhatap.Demo.Voices;

/// <summary>How somebody writes. Rates are probabilities, each rolled anew for every post or word.</summary>
internal sealed record Voice(string Name)
{
    /// <summary>No capitals at all.</summary>
    public double Lowercase { get; init; }

    /// <summary>A keyboard without ş, ı, ğ, ü, ö, ç.</summary>
    public double Ascii { get; init; }

    public double DropApostrophes { get; init; }

    public double DropLastStop { get; init; }

    /// <summary>Commas and full stops inside left out.</summary>
    public double DropCommas { get; init; }

    /// <summary><c>gelicem</c>, <c>geliyo</c>, <c>bişey</c>.</summary>
    public double Spoken { get; init; }

    /// <summary><c>slm</c>, <c>tşk</c>, <c>cvp</c>.</summary>
    public double Shorthand { get; init; }

    /// <summary>The whole post shouted; doubled where the post is angry.</summary>
    public double Shout { get; init; }

    /// <summary><c>çoook</c>.</summary>
    public double Stretch { get; init; }

    /// <summary>Per word.</summary>
    public double Typo { get; init; }

    public double Emoji { get; init; }

    /// <summary>Full stops become dots in a row.</summary>
    public double Dots { get; init; }

    /// <summary>!!! and ???</summary>
    public double Bangs { get; init; }

    /// <summary>ege, karadeniz, cukurova, dogu; null for none.</summary>
    public string? Dialect { get; init; }

    private static readonly Voice[] All =
    [
        new("careful"),
        new("plain")
        {
            DropApostrophes = .15,
            DropLastStop = .35,
            Typo = .004,
            Emoji = .08,
            Spoken = .08,
        },
        new("casual")
        {
            Lowercase = .85,
            DropApostrophes = .8,
            DropLastStop = .85,
            Spoken = .6,
            Typo = .012,
            Emoji = .15,
            DropCommas = .35,
        },
        new("ascii")
        {
            Ascii = .96,
            Lowercase = .7,
            DropApostrophes = .8,
            DropLastStop = .7,
            Spoken = .4,
            Typo = .01,
            DropCommas = .4,
        },
        new("short")
        {
            Lowercase = .95,
            Ascii = .3,
            DropApostrophes = 1,
            DropLastStop = .95,
            Spoken = .7,
            Shorthand = .8,
            DropCommas = .7,
            Typo = .01,
        },
        new("angry")
        {
            Shout = .3,
            Bangs = .6,
            DropApostrophes = .6,
            Spoken = .3,
            Typo = .015,
            DropLastStop = .4,
            DropCommas = .4,
        },
        new("emoji")
        {
            Emoji = .75,
            Lowercase = .4,
            DropApostrophes = .5,
            DropLastStop = .6,
            Stretch = .3,
            Spoken = .35,
            Bangs = .15,
        },
        new("elder")
        {
            Dots = .7,
            DropApostrophes = .5,
            Typo = .02,
            DropCommas = .2,
        },
        new("typo")
        {
            Typo = .06,
            Lowercase = .5,
            DropApostrophes = .7,
            DropLastStop = .6,
            Spoken = .3,
            DropCommas = .5,
        },
        new("dry") { Lowercase = .9, DropApostrophes = .1 },
        new("ege")
        {
            Dialect = "ege",
            Lowercase = .5,
            DropApostrophes = .6,
            DropLastStop = .5,
            Spoken = .9,
            Typo = .008,
        },
        new("karadeniz")
        {
            Dialect = "karadeniz",
            DropApostrophes = .5,
            DropLastStop = .4,
            Spoken = .5,
            Typo = .008,
            Bangs = .2,
        },
        new("cukurova")
        {
            Dialect = "cukurova",
            Lowercase = .6,
            DropApostrophes = .8,
            DropLastStop = .6,
            Spoken = .9,
            Typo = .01,
        },
        new("dogu")
        {
            Dialect = "dogu",
            Lowercase = .5,
            DropApostrophes = .6,
            DropLastStop = .5,
            Spoken = .4,
            Typo = .01,
        },
    ];

    public static IReadOnlyList<string> Names { get; } = [.. All.Select(voice => voice.Name)];

    public static Voice Of(string name) =>
        Array.Find(All, voice => string.Equals(voice.Name, name, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"There is no voice '{name}'.");
}
