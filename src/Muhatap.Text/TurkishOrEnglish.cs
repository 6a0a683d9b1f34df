using Muhatap.Text.Models;

namespace Muhatap.Text;

/// <summary>Our own model of the two languages most posts here are in.</summary>
internal sealed class TurkishOrEnglish(LinearModel model)
{
    public LinearModel Model => model;

    /// <summary>The probability of Turkish, if it is one of the two.</summary>
    /// <param name="english">See <see cref="TextSums.English"/>.</param>
    public float Turkish(float english)
    {
        var second = english * model.Scales[1] * model.Gain;
        var difference = model.Bias[1] - model.Bias[0] + (2f * second);
        return 1f / (1f + MathF.Exp(difference / model.Heads[0].Temperature));
    }
}
