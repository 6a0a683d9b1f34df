namespace Muhatap.Web.Formats;

/// <summary>A field of a JSON object has a value it can't have.</summary>
/// <param name="what">What is wrong and what would be right, to be read after the field's name.</param>
internal sealed class FieldException(string name, string what) : FormatException($"{name} {what}")
{
    public string Field => name;
}
