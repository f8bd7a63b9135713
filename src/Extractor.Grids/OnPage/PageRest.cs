using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;

namespace Extractor.Grids.OnPage;

/// <summary>What of a page no table has taken yet: each finder of tables takes from it and hands on the rest.</summary>
/// <param name="Page">The page.</param>
/// <param name="Words">Words that belong to no table found so far.</param>
/// <param name="Rulings">Rulings that belong to no table found so far.</param>
/// <param name="Tables">The tables found so far.</param>
internal sealed record PageRest(Page Page, IReadOnlyList<Word> Words, IReadOnlyList<Ruling> Rulings, IReadOnlyList<PlacedGrid> Tables);

/// <summary>A grid and where it stands on its page.</summary>
/// <param name="Grid">The grid.</param>
/// <param name="Box">Its outer border.</param>
internal sealed record PlacedGrid(Grid Grid, Box Box);
