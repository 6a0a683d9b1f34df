using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>A model fresh from training: its files by name, and its card.</summary>
internal sealed record TrainedModel(IReadOnlyList<(string File, Action<Stream> Write)> Files, string Card)
{
    public TrainedModel(LinearModel model, string card)
        : this([(model.Name + ".bin", stream => ModelFile.Write(model, stream))], card) { }
}
