namespace Muhatap.Core.Refusals;

/// <summary>
/// Something asked for can't be done, for a reason the asker can mend. <see cref="Code"/> is stable and is what pages and the
/// API translate; the message is English, for logs.
/// </summary>
public sealed class Refusal : Exception
{
    public Refusal(string code, string message, string? field = null, string? mend = null)
        : base(message)
    {
        Code = code;
        Field = field;
        Mend = mend;
    }

    /// <summary>For example <c>conversation.changed</c>.</summary>
    public string Code { get; }

    /// <summary>The input it is about, where it is about one.</summary>
    public string? Field { get; }

    /// <summary>The whole input as it would be right, where one mend is likely.</summary>
    public string? Mend { get; }
}
