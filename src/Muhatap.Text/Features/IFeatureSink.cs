namespace Muhatap.Text.Features;

/// <summary>Takes features as they are found: a list while training, a sum of weights while reading.</summary>
internal interface IFeatureSink
{
    /// <summary>Takes one feature.</summary>
    /// <param name="feature">A hash; the highest bits choose the weight, the lowest bit says "strong" (see <see cref="FeatureHash"/>).</param>
    void Add(uint feature);
}
