namespace Muhatap.Store.Bulk;

/// <summary>One row of an answer, its columns by their number from 0.</summary>
public interface IRowSource
{
    long Long(int column);

    long? LongOrNull(int column);

    string Text(int column);

    string? TextOrNull(int column);
}
