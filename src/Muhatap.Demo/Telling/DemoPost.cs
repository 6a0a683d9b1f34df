using Muhatap.Core.Posts;

namespace Muhatap.Demo.Telling;

/// <summary>A post as a source would deliver it, and what it really is.</summary>
public sealed record DemoPost(IncomingPost Post, PostTruth Truth);
