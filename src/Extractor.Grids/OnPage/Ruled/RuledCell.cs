using Extractor.Model;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage.Ruled;

/// <summary>A cell of a ruled table with the words in it.</summary>
/// <param name="Span">Its place in the lattice.</param>
/// <param name="Box">Its borders in points.</param>
/// <param name="Words">Its words, in no order.</param>
internal sealed record RuledCell(CellSpan Span, Box Box, IReadOnlyList<Word> Words);
