using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Extraction;

/// <summary>
/// The record of a document, a long one in pieces that come as they are asked for, so that it never stands in memory as a whole: the forms, tables and
/// findings of the pieces follow each other, and paths count the forms of the whole document.
/// </summary>
public sealed class ExtractedDocument
{
    private readonly IEnumerator<ExtractionResult> _pieces;

    /// <summary>Takes the pieces; the first is made now.</summary>
    internal ExtractedDocument(IEnumerable<ExtractionResult> pieces)
    {
        _pieces = pieces.GetEnumerator();
        First = _pieces.MoveNext() ? _pieces.Current : throw new ArgumentException("a document has at least one piece", nameof(pieces));
    }

    /// <summary>The first piece, for most documents the whole record.</summary>
    public ExtractionResult First { get; }

    /// <summary>Why no reader can read the document; null if one can.</summary>
    public string? Unreadable => First.Findings.FirstOrDefault(f => f.Code == FindingCodes.UnreadableDocument)?.Message;

    /// <summary>All pieces, the first one too; can be taken once.</summary>
    public IEnumerable<ExtractionResult> Pieces()
    {
        using (_pieces)
        {
            yield return First;
            while (_pieces.MoveNext()) yield return _pieces.Current;
        }
    }

    /// <summary>The whole record; takes the pieces.</summary>
    public ExtractionResult Whole()
    {
        var (forms, tables, findings) = (new List<FormRecord>(), new List<TableRecord>(), new List<Finding>());
        foreach (var piece in Pieces())
        {
            forms.AddRange(piece.Forms);
            tables.AddRange(piece.Tables);
            findings.AddRange(piece.Findings);
        }
        return new(First.Document, forms, tables, findings);
    }
}
