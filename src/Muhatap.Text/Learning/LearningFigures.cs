using Muhatap.Core.Readings;

namespace Muhatap.Text.Learning;

/// <summary>How often readings of corrected texts agree with people.</summary>
/// <param name="Asked">Corrected parts of readings: a text whose sentiment and intent were corrected counts twice.</param>
/// <param name="RightUntaught">Of them read right by the models alone.</param>
/// <param name="RightTaught">Of them read right with what the other corrections taught.</param>
public sealed record LearningFigures(int Asked, int RightUntaught, int RightTaught)
{
    private const int Folds = 5;

    /// <param name="fit">Learns from some of the corrections.</param>
    /// <param name="read">Reads by the models, and by what was learnt.</param>
    internal static LearningFigures Measure(
        IReadOnlyList<CorrectedText> corrected,
        Func<IReadOnlyList<CorrectedText>, LearntWeights> fit,
        Func<string, LearntWeights?, Reading> read
    )
    {
        int asked = 0,
            untaught = 0,
            taught = 0;
        // The same text corrected twice must not stand on both sides.
        var texts = corrected.Select(text => text.Text).Distinct(StringComparer.Ordinal).ToList();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = texts.Where((_, i) => i % Folds == fold).ToHashSet(StringComparer.Ordinal);
            if (held.Count == 0)
                continue;
            var learnt = fit([.. corrected.Where(text => !held.Contains(text.Text))]);
            foreach (var text in corrected.Where(text => held.Contains(text.Text)))
            {
                var (parts, before) = Agreeing(text, read(text.Text, null));
                asked += parts;
                untaught += before;
                taught += Agreeing(text, read(text.Text, learnt.IsEmpty ? null : learnt)).Right;
            }
        }
        return new LearningFigures(asked, untaught, taught);
    }

    private static (int Parts, int Right) Agreeing(CorrectedText text, Reading reading)
    {
        var (parts, right) = (0, 0);
        Take(text.Sentiment is not null, text.Sentiment == reading.Sentiment);
        Take(text.Intent is not null, text.Intent == reading.Intent);
        Take(text.Urgency is not null, text.Urgency == (int)MathF.Round(reading.Urgency * 2f));
        Take(text.Offensive is not null, text.Offensive == reading.Offensive >= 0.5f);
        Take(text.Subject is not null, text.Subject == (reading.Subjects.Count > 0 ? reading.Subjects[0] : ""));
        return (parts, right);

        void Take(bool isAsked, bool isRight)
        {
            parts += isAsked ? 1 : 0;
            right += isAsked && isRight ? 1 : 0;
        }
    }
}
