using Muhatap.Core.Ids;

namespace Muhatap.Core.Customers;

/// <summary>How far what customers' accounts say has been compared with their records: one row.</summary>
public sealed class FreshnessMark
{
    public const int Only = 1;

    public required int Id { get; init; }

    public required PostId PostId { get; set; }

    /// <summary>Links up to this one: an account tied later is looked at from its first kept post.</summary>
    public required AccountLinkId LinkId { get; set; }
}
