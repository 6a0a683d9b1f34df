namespace Muhatap.Text.Training;

/// <summary>Collects training rows place by place, and weighs them so that no place and no class drowns another.</summary>
/// <param name="pairs">Whether neighbours are features too.</param>
internal sealed class Rows(bool pairs = true)
{
    private readonly List<uint> scratch = [];
    private readonly List<string> places = [];
    private readonly List<float> importance = [];

    public List<TrainingRow> All { get; } = [];

    /// <summary>The texts, side by side with <see cref="All"/>.</summary>
    public List<string> Texts { get; } = [];

    public IReadOnlyList<string> Places => places;

    /// <summary>Begins a place.</summary>
    /// <param name="weight">How much the place counts beside others.</param>
    public int AddPlace(string name, float weight = 1f)
    {
        places.Add(name);
        importance.Add(weight);
        return places.Count - 1;
    }

    public void Add(int place, string text, params int[] labels)
    {
        var features = pairs ? Features.FeatureList.Of(text, scratch) : Features.FeatureList.OfPieces(text, scratch);
        var own = pairs ? Features.FeatureList.OfPieces(text, scratch) : features;
        All.Add(new TrainingRow(features, place, labels, 1f) { Pieces = own });
        Texts.Add(text);
    }

    /// <summary>The rows with weights: each place counts by its importance however large it is, and classes of the first head within it by <paramref name="classPower"/> of their rarity.</summary>
    public List<TrainingRow> Weighted(Func<TrainingRow, bool> keep, double placePower = 1.0, double classPower = 1.0)
    {
        var kept = All.Where(keep).ToList();
        var size = kept.CountBy(r => r.Place).ToDictionary();
        var classSize = kept.CountBy(r => (r.Place, r.Labels[0])).ToDictionary();
        var classes = classSize.Keys.CountBy(k => k.Place).ToDictionary();
        var mean = kept.Count / (double)size.Count;
        return kept.ConvertAll(r =>
        {
            var byPlace = Math.Pow(mean / size[r.Place], placePower);
            var byClass = Math.Pow(size[r.Place] / (double)classes[r.Place] / classSize[(r.Place, r.Labels[0])], classPower);
            return r with { Weight = importance[r.Place] * (float)(byPlace * byClass) };
        });
    }
}
