namespace Muhatap.Core.Ids;

/// <summary>A 64-bit id that can't be taken for another family's.</summary>
public interface ITypedId<TSelf>
    where TSelf : struct, ITypedId<TSelf>
{
    long Value { get; }

    static abstract TSelf From(long value);
}
