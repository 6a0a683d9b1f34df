using Muhatap.Core.Ids;

namespace Muhatap.Core.Retention;

/// <summary>How long a kind of data is kept. There is none until somebody chooses: nothing goes by itself before.</summary>
public sealed class RetentionRule
{
    public const int LeastDays = 30;

    /// <summary>Who read and did what is asked for longer than anything else.</summary>
    public const int LeastAuditDays = 365;
    public const int MostDays = 20 * 365;

    public required RetentionKind Kind { get; init; }

    public required int Days { get; set; }

    public required UserId SetBy { get; set; }

    /// <summary>It first runs in the night after this.</summary>
    public required DateTimeOffset SetAt { get; set; }

    public static int LeastOf(RetentionKind kind) => kind == RetentionKind.Audit ? LeastAuditDays : LeastDays;
}
