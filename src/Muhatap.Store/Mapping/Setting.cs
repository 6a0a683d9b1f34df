namespace Muhatap.Store.Mapping;

/// <summary>One setting of the installation.</summary>
public sealed class Setting
{
    public required string Key { get; init; }

    public required string Value { get; set; }
}
