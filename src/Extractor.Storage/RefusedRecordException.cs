namespace Extractor.Storage;

/// <summary>The rows of one document break a rule of the database: a bug of the program. The database is unchanged.</summary>
public sealed class RefusedRecordException(string message, Exception? cause = null) : Exception(message, cause);
