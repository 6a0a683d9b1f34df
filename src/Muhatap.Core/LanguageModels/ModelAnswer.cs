namespace Muhatap.Core.LanguageModels;

/// <summary>What came back from a language model.</summary>
/// <param name="Text">The answer; null where none came.</param>
/// <param name="Problem">Why none came; null where one did.</param>
/// <param name="Detail">What its server said of the problem, shortened, or null.</param>
public sealed record ModelAnswer(string? Text, ModelProblem? Problem, string? Detail = null)
{
    public static ModelAnswer Failed(ModelProblem problem, string? detail = null) => new(null, problem, detail);
}
