namespace Extractor.Storage.Tables;

/// <summary>A table or view of a database, as SQLite describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsView">True for a view.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Key">Columns of the primary key, in its order; none for a view.</param>
/// <param name="References">The rows of other tables that its rows belong to.</param>
public sealed record StoredTable(
    string Name, bool IsView, IReadOnlyList<StoredColumn> Columns, IReadOnlyList<string> Key, IReadOnlyList<StoredReference> References);

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">TEXT, INTEGER, REAL; empty where a view computes it.</param>
/// <param name="Required">True if the database refuses NULL; never known of a view.</param>
public sealed record StoredColumn(string Name, string Type, bool Required);

/// <summary>A foreign key.</summary>
/// <param name="Table">The table that is referred to.</param>
/// <param name="Columns">The columns that hold its key, in the order of that key.</param>
public sealed record StoredReference(string Table, IReadOnlyList<string> Columns);
