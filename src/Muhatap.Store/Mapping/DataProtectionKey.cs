namespace Muhatap.Store.Mapping;

/// <summary>One key of ASP.NET's key ring, kept in the database so that every process of an installation shares it.</summary>
public sealed class DataProtectionKey
{
    public required string Id { get; init; }

    public required string Xml { get; init; }
}
