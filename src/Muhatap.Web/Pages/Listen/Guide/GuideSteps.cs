using Muhatap.Core.Topics;
using Muhatap.Listen.Guide;

namespace Muhatap.Web.Pages.Listen.Guide;

/// <summary>The order of the questions, and what each one's form carries.</summary>
internal static class GuideSteps
{
    public const int Last = 6;

    /// <summary>The furthest step that may be opened: the first whose question must be answered and is not.</summary>
    public static int Furthest(GuideAnswers answers) =>
        answers.Purpose is null ? 1
        : GuideQuery.NamesOf(answers) is null ? 2
        : Last;

    /// <summary>The answers with what one step's form says; of the other steps nothing changes.</summary>
    public static GuideAnswers Answered(GuideAnswers answers, int step, IFormCollection form) =>
        step switch
        {
            1 => answers with
            {
                Purpose =
                    Enum.TryParse<TopicPurpose>(form["purpose"], out var purpose) && Enum.IsDefined(purpose) ? purpose : answers.Purpose,
            },
            2 => answers with { Names = Box(form["names"]), Title = Cut(form["title"].ToString().Trim(), 80) },
            3 => answers with
            {
                Ticked =
                [
                    .. form["noise-mark"]
                        .OfType<string>()
                        .Where(mark => NoiseMark.Of(mark) is not null)
                        .Distinct(StringComparer.Ordinal)
                        .Take(GuideQuery.MostLines),
                ],
                Noise = Box(form["noise"]),
            },
            4 => answers with { Must = Box(form["must"]), Alone = Box(form["alone"]) },
            5 => answers with
            {
                Owner = long.TryParse(form["owner"], out var owner) ? owner : null,
                Queue = form["queue"].ToString() is { Length: > 0 } queue ? Cut(queue, 100) : null,
                Colour = ListenTexts.Colours.Any(colour => colour.Code == form["colour"]) ? form["colour"].ToString() : answers.Colour,
            },
            _ => answers,
        };

    private static string Box(string? text) => Cut((text ?? "").ReplaceLineEndings("\n"), GuideAnswers.LongestBox);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
