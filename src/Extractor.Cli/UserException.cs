namespace Extractor.Cli;

/// <summary>Something that the person at the keyboard can mend: the message says what, where and what to do. Ends the command with exit code 2.</summary>
internal sealed class UserException(string message) : Exception(message);
