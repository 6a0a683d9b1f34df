using System.Globalization;

namespace Muhatap.Web.Pages.Listen.Report;

/// <summary>The styles of a report that leaves as one file, in its client's colour.</summary>
internal static class ReportStyle
{
    private static readonly string[] Files = ["tokens", "frame", "parts", "report"];

    // What the pages have from Tabler and a file has not.
    private const string Base = """
        *, ::before, ::after { box-sizing: border-box; }
        body { margin: 0; font-family: var(--tblr-font-sans-serif); }
        .page { max-width: 72rem; }
        table { width: 100%; border-collapse: collapse; }
        th { text-align: left; }
        td, th { border-bottom: 1px solid var(--mu-line); }
        a { color: inherit; text-decoration: none; }
        p { margin: 0 0 0.6rem; }
        .visually-hidden, .no-print { display: none; }
        .m-0 { margin: 0; } .mt-2 { margin-top: 0.5rem; } .mt-3 { margin-top: 1rem; } .ms-1 { margin-left: 0.25rem; }
        .text { white-space: pre-wrap; }
        .count { display: grid; gap: 0.15rem; }
        .count b { font-size: 2rem; font-weight: 650; line-height: 1.1; }
        """;

    private static readonly Lazy<string> Css = new(() =>
        string.Concat(
            Files.Select(file => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "wwwroot", "lib", "css", $"{file}.css")))
        ) + Base
    );

    /// <param name="colour"><c>#rrggbb</c>; anything else leaves ours.</param>
    public static string Of(string? colour)
    {
        if (Parse(colour) is not { } own)
            return Css.Value;
        var (red, green, blue) = Readable(own);
        var text = string.Create(CultureInfo.InvariantCulture, $"#{red:x2}{green:x2}{blue:x2}");
        return $"{Css.Value}\n:root {{ --mu-accent: {text}; --mu-accent-soft: color-mix(in srgb, {text} 12%, white); }}\nh1 {{ color: {text}; }}";
    }

    /// <summary>The colour, darkened until it can be read on white (WCAG 2.2, 1.4.3: 4.5 to 1).</summary>
    internal static (int Red, int Green, int Blue) Readable((int Red, int Green, int Blue) colour)
    {
        while (1.05 / (Luminance(colour) + 0.05) < 4.5)
            colour = (colour.Red * 9 / 10, colour.Green * 9 / 10, colour.Blue * 9 / 10);
        return colour;
    }

    private static (int Red, int Green, int Blue)? Parse(string? text) =>
        text is ['#', ..]
        && text.Length == 7
        && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? ((number >> 16) & 255, (number >> 8) & 255, number & 255)
            : null;

    private static double Luminance((int Red, int Green, int Blue) colour) =>
        (0.2126 * Linear(colour.Red)) + (0.7152 * Linear(colour.Green)) + (0.0722 * Linear(colour.Blue));

    private static double Linear(int part)
    {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
