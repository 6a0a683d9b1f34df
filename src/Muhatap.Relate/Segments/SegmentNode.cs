namespace Muhatap.Relate.Segments;

/// <summary>A filter over customers, read.</summary>
internal abstract record SegmentNode;

/// <summary>All must hold; none holds for everybody.</summary>
internal sealed record AllOf(IReadOnlyList<SegmentNode> Parts) : SegmentNode;

internal sealed record AnyOf(IReadOnlyList<SegmentNode> Parts) : SegmentNode;

internal sealed record Except(SegmentNode Part) : SegmentNode;

/// <summary><c>name:value</c>.</summary>
/// <param name="At">Where it stands in the text, in UTF-16 code units.</param>
internal sealed record FieldIs(string Name, string Value, int At) : SegmentNode;
