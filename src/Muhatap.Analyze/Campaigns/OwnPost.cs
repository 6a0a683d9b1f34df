using Muhatap.Core.Ids;

namespace Muhatap.Analyze.Campaigns;

/// <summary>A post that a company wrote from an account of its own; answers to others are not among them.</summary>
/// <param name="Company">Whose account, as its name is written.</param>
/// <param name="Engagement">Likes, replies and reposts.</param>
public sealed record OwnPost(PostId Id, AccountId Account, string Company, bool IsOurs, DateTimeOffset At, string Text, long Engagement);
