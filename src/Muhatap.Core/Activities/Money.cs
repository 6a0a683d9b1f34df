namespace Muhatap.Core.Activities;

/// <summary>An amount in minor units (kuruş, cent) with its ISO 4217 currency.</summary>
public readonly record struct Money(long Minor, string Currency);
