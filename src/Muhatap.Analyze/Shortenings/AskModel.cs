using Muhatap.Core.LanguageModels;

namespace Muhatap.Analyze.Shortenings;

/// <summary>Gives a text to the language model and brings what it answers. The key is still sealed in <paramref name="model"/>.</summary>
/// <returns>The answer, or why there is none.</returns>
public delegate Task<ModelAnswer> AskModel(LanguageModel model, string instruction, string text, CancellationToken cancellationToken);
