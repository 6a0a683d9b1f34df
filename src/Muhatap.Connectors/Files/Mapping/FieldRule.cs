namespace Muhatap.Connectors.Files.Mapping;

/// <summary>What a field's cells must look like for a column to be taken by its name alone.</summary>
internal enum Content
{
    Any,
    Date,
    Number,
    Email,
    Phone,
    Url,
}

/// <summary>One field a column may hold, and the names such columns go by.</summary>
/// <param name="Name">As in CONTRACT.md; what <c>--map</c> calls it.</param>
/// <param name="Names">Folded by <c>PlainText.Words</c>, divided by |; the first ones win where several columns would fit.</param>
internal sealed record FieldRule(string Name, Content Content, string Names)
{
    public IReadOnlyList<string> Synonyms { get; } = Names.Split('|');

    /// <summary>Several columns may hold it (a customer's phones).</summary>
    public bool IsMany { get; init; }

    /// <summary>For handles: the network they are on.</summary>
    public string? Network { get; init; }
}
