using Muhatap.Text.Models;

namespace Muhatap.Text.Training;

/// <summary>A model fresh from training, with its card.</summary>
internal sealed record TrainedModel(LinearModel Model, string Card);
