namespace Muhatap.Connectors.Files.Tables;

/// <summary>The file as a whole can't be read. The message says what is wrong and what to do; it is shown to whoever gave the file.</summary>
public sealed class UnreadableFileException(string message, Exception? inner = null) : Exception(message, inner);
