namespace Muhatap.Text.Training;

/// <summary>A group of columns that share one softmax.</summary>
/// <param name="First">Its first column.</param>
/// <param name="Classes">Names of the classes, one a column.</param>
/// <param name="ClassesByPlace">For a place that knows only some of the classes: which. The others take no part in its softmax.</param>
internal sealed record Head(string Name, int First, string[] Classes, Dictionary<int, int[]> ClassesByPlace);
