namespace Muhatap.Relate.Segments;

/// <summary>A filter over customers, read.</summary>
internal abstract record SegmentNode;

/// <summary>All must hold; none holds for everybody.</summary>
internal sealed record AllOf(IReadOnlyList<SegmentNode> Parts) : SegmentNode;

internal sealed record AnyOf(IReadOnlyList<SegmentNode> Parts) : SegmentNode;

internal sealed record Except(SegmentNode Part) : SegmentNode;

/// <summary>A field and what it must hold.</summary>
/// <param name="Name">One of <see cref="SegmentFields.All"/>.</param>
/// <param name="Value">With its comparison sign, without quotation marks.</param>
/// <param name="At">Where the value stands in the text, in UTF-16 code units, its quotation marks and sign included.</param>
/// <param name="Length">UTF-16 code units from there.</param>
internal sealed record FieldIs(string Name, string Value, int At, int Length) : SegmentNode;
