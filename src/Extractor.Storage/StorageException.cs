namespace Extractor.Storage;

/// <summary>The database cannot be used or cannot take more: the message says what is wrong and what to do. Rows stored before stay.</summary>
public sealed class StorageException(string message, Exception? cause = null, bool noRoom = false) : Exception(message, cause)
{
    /// <summary>True if the disk is full: a smaller document may still fit.</summary>
    public bool NoRoom { get; } = noRoom;
}
