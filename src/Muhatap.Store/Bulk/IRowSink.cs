namespace Muhatap.Store.Bulk;

/// <summary>Takes one row's values in column order, without boxing them.</summary>
public interface IRowSink
{
    void Long(long? value);

    void Int(int? value);

    void Real(double value);

    void Text(string? value);

    void Bytes(byte[] value);
}
