namespace Muhatap.Web.Api;

/// <summary>A webhook as a program asks for it.</summary>
internal sealed record NewWebhook(string Url, IReadOnlyList<string> Events);
