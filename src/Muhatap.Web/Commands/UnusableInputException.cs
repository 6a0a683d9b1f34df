namespace Muhatap.Web.Commands;

/// <summary>What was given cannot be used; the message is one line that says what, and the mend. Ends a verb with exit code 2.</summary>
internal sealed class UnusableInputException(string message) : Exception(message);
