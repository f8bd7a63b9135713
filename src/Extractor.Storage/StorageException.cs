namespace Extractor.Storage;

/// <summary>The database cannot be used or cannot take more: the message says what is wrong and what to do. Rows stored before stay.</summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause);
