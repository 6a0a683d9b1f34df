namespace Muhatap.Demo.Telling;

/// <summary>The prepared steps for a kind of case, in both languages, with a first answer to start from.</summary>
/// <param name="Draft">May hold <c>{name}</c> and <c>{brand}</c>.</param>
public sealed record Playbook(
    string Id,
    string Title,
    string TitleEn,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> StepsEn,
    string Draft,
    string DraftEn
);
