using Muhatap.Core.Ids;

namespace Muhatap.Core.Accounts;

/// <summary>What one of us decided about a way of matching; methods without a row are as they come.</summary>
public sealed class MethodSetting
{
    public required LinkMethod Method { get; init; }

    public required MethodMode Mode { get; set; }

    public required UserId ChangedBy { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}
