namespace Muhatap.Connectors.Catalogue;

/// <summary>One field of a connection's form, and of its options' JSON.</summary>
/// <param name="Name">Of the JSON property.</param>
public sealed record OptionField(string Name, OptionKind Kind, Words Label)
{
    public bool IsRequired { get; init; }

    /// <summary>What holds when the field is left out; a string whatever the kind.</summary>
    public string? Default { get; init; }

    /// <summary>One sentence below the field, where its label does not say all.</summary>
    public Words? Hint { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Most people never need it: shown only when asked for.</summary>
    public bool IsAdvanced { get; init; }

    public bool IsSecret => Kind == OptionKind.Secret;
}
