using Muhatap.Core.Activities;

namespace Muhatap.Demo.Cast;

public sealed record Purchase(string ExternalId, string BrandId, string Product, DateTimeOffset At, Money Amount);
