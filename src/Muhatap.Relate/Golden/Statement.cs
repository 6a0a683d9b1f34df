using Muhatap.Core.Customers;

namespace Muhatap.Relate.Golden;

/// <summary>What one source says of one attribute.</summary>
public sealed record Statement(SourceRecord Record, SourceAttribute Attribute)
{
    public string Value => Attribute.Value;

    public DateTimeOffset At => Attribute.At;

    /// <summary>What our own people wrote on the record.</summary>
    public bool IsByHand => Record.Source == SourceRecord.ByHand;

    /// <summary>What the customer's own accounts say, accepted by one of us.</summary>
    public bool IsAccepted => Record.Source == SourceRecord.FromProfile;
}
