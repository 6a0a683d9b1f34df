namespace Muhatap.Text.Training;

/// <summary>Temperature scaling (Guo et al., "On calibration of modern neural networks", 2017): one number that makes left-out probabilities honest.</summary>
internal static class Calibration
{
    /// <summary>The temperature with the least log loss on scores the model was not trained on.</summary>
    public static float Temperature(List<(float[] Scores, int Label)> scored)
    {
        float best = 1f;
        var least = double.MaxValue;
        for (var t = 0.4f; t <= 4f; t *= 1.05f)
        {
            var loss = 0.0;
            foreach (var (scores, label) in scored)
            {
                var max = scores.Max();
                var sum = 0.0;
                foreach (var s in scores)
                    sum += Math.Exp((s - max) / t);
                loss += Math.Log(sum) - ((scores[label] - max) / t);
            }
            if (loss < least)
            {
                least = loss;
                best = t;
            }
        }
        return best;
    }
}
