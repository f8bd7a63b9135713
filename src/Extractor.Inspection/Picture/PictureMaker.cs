using System.Globalization;
using Extractor.Model;
using Extractor.Model.Grids;
using Extractor.Model.Pages;
using Extractor.Model.Records;

namespace Extractor.Inspection.Picture;

/// <summary>Lays what is known of a page over it, a layer a kind.</summary>
public static class PictureMaker
{
    private const int MostFieldsSaid = 8;

    /// <summary>The picture of a page with the layers asked for; grids and forms may be those of the whole document.</summary>
    public static PagePicture Make(Page page, Raster? background, IReadOnlyList<Grid> grids, IReadOnlyList<FormRecord> forms, IReadOnlyCollection<PictureLayer> layers)
    {
        var traces = grids.SelectMany(g => g.Traces).Where(t => t.Page == page.Number).ToList();
        IEnumerable<Mark> Marks(PictureLayer layer) =>
            layer == PictureLayer.Words ? page.Words.Select(Of)
            : layer == PictureLayer.Hidden ? page.HiddenWords.Select(Of)
            : layer == PictureLayer.Rulings ? page.Rulings.Select(Of)
            : layer == PictureLayer.Edges ? traces.SelectMany(t => t.Edges.Select(Of).Concat(t.Intersections.Select(Of)))
            : layer == PictureLayer.Cells ? traces.SelectMany(t => t.Cells.Select(Of))
            : FieldMarks(forms, page.Number);
        return new(page.Width, page.Height, background, [.. PictureLayer.All.Where(layers.Contains).Select(l => (l, (IReadOnlyList<Mark>)[.. Marks(l)]))]);
    }

    /// <summary>A mark for each box that values were read from; a merged label belongs to many.</summary>
    private static IEnumerable<Mark> FieldMarks(IReadOnlyList<FormRecord> forms, int page) =>
        from form in forms.Select((record, index) => (Record: record, Index: index))
        from field in FormFields.Enumerate(form.Record)
        from part in field.Reading.Evidence.Parts
        where part.Where.Page == page && part.Where.Box is not null
        group Text($"forms[{form.Index}].{field.Path}: {field.Reading.Boxed}") by part.Where.Box!.Value into fields
        select new Mark(MarkShape.Rectangle, fields.Key, Few([.. fields]));

    private static string Few(IReadOnlyList<string> values) =>
        string.Join('\n', values.Take(MostFieldsSaid)) + (values.Count > MostFieldsSaid ? Text($"\nand {values.Count - MostFieldsSaid} more") : "");

    private static Mark Of(Word word)
    {
        var hidden = word.Visibility == Visibility.Visible ? "" : $"\n{word.Visibility.ToString().ToLowerInvariant()}";
        var angle = word.Angle == 0 ? "" : Text($", {word.Angle:0.##} degrees");
        var confidence = word.Confidence < 1 ? Text($", confidence {word.Confidence:0.##}") : "";
        return new(MarkShape.Rectangle, word.Box, Text($"{word.Text}\n{word.FontSize:0.##} pt {word.Font}{angle}{confidence}{hidden}"));
    }

    private static Mark Of(Ruling ruling) => new(MarkShape.Line, Along(ruling.IsHorizontal, ruling.Position, ruling.From, ruling.To),
        Text($"{ruling.Source.ToString().ToLowerInvariant()}, {ruling.Thickness:0.##} pt thick, {ruling.Length:0.##} pt long, at {ruling.Position:0.##}"));

    private static Mark Of(Edge edge) => new(edge.Drawn ? MarkShape.Line : MarkShape.DashedLine, Along(edge.IsHorizontal, edge.Position, edge.From, edge.To),
        Text($"{(edge.Drawn ? "drawn" : "inferred")} at {edge.Position:0.##}, from {edge.From:0.##} to {edge.To:0.##}"));

    private static Mark Of(Intersection crossing) => new(MarkShape.Point, new(crossing.X, crossing.Y, crossing.X, crossing.Y), Text($"crossing at {crossing.X:0.##} {crossing.Y:0.##}"));

    private static Mark Of(TracedCell cell) => new(MarkShape.Rectangle, cell.Box,
        Text($"row {cell.Row}, column {cell.Column}, {cell.RowSpan} x {cell.ColumnSpan}"), Text($"{cell.Row},{cell.Column}"));

    private static Box Along(bool isHorizontal, double position, double from, double to) => isHorizontal ? new(from, position, to, position) : new(position, from, position, to);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
