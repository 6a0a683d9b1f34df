namespace Muhatap.Web.Hosting;

/// <summary>The key outside the database is missing, wrong or none; the message says what to do.</summary>
internal sealed class KeySealException(string message, Exception? inner = null) : Exception(message, inner);
