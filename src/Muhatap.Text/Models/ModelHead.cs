namespace Muhatap.Text.Models;

/// <summary>A group of columns that share one softmax.</summary>
/// <param name="First">Its first column.</param>
/// <param name="Temperature">Scores are divided by it before the softmax, so that the probabilities are right on places the model has not seen.</param>
internal sealed record ModelHead(string Name, int First, string[] Classes, float Temperature);
