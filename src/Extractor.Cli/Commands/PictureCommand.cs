using System.CommandLine;
using Extractor.Inspection.Picture;

namespace Extractor.Cli.Commands;

/// <summary>extractor picture FILE [--page N] [--layers NAMES] [-o p.svg|p.png]: draws what was found on a page over the page.</summary>
internal static class PictureCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Installation installation)
    {
        var file = Arguments.Path("FILE", "Document with pages");
        var page = new Option<int>("--page") { Description = "Page to draw, from 1", HelpName = "N", DefaultValueFactory = _ => 1 };
        var layers = new Option<string?>("--layers") { Description = $"What to draw: {string.Join(",", PictureLayer.All.Select(l => l.Name))} (default: all)", HelpName = "NAMES" };
        layers.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } names && Unknown(names) is { } name)
                result.AddError($"there is no layer '{name}'; there are: {string.Join(", ", PictureLayer.All.Select(l => l.Name))}");
        });
        var output = new Option<string?>("--output", "-o") { Description = "Picture to write, .svg or .png (default: name of FILE with the page, .svg, in the current folder)", HelpName = "FILE" };
        var command = new Command("picture", "Draw what was found on a page over the page: words, lines, cells, values") { file, page, layers, output };
        command.SetAction(parsed =>
        {
            var (path, number) = (parsed.GetRequiredValue(file), parsed.GetValue(page));
            var target = parsed.GetValue(output) ?? $"{Path.GetFileNameWithoutExtension(path)}.page{number}.svg";
            var isPng = IsPng(target);
            var picture = new PageDrawing(installation.Definitions(parsed), installation.Ocr.Of(parsed)).Draw(path, number, Layers(parsed.GetValue(layers)));
            Write(picture, target, isPng);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(PagePicture picture, string target, bool isPng)
    {
        using var bytes = new MemoryStream();
        if (isPng) bytes.Write(PngPicture.Draw(picture));
        else SvgPicture.Write(bytes, picture);
        try
        {
            File.WriteAllBytes(target, bytes.ToArray());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{target}: cannot be written: {e.Message}");
        }
        Console.Out.WriteLine($"{target}: {string.Join(", ", picture.Layers.Select(l => $"{l.Marks.Count} {l.Layer.Name}"))}");
    }

    private static bool IsPng(string target) => Path.GetExtension(target).ToLowerInvariant() switch
    {
        ".png" => true,
        ".svg" => false,
        _ => throw new UserException($"{target}: pictures are written as .svg or .png; give the name such an ending"),
    };

    private static List<PictureLayer> Layers(string? names) => [.. PictureLayer.All.Where(l => names is null || Names(names).Contains(l.Name))];

    private static string? Unknown(string names) => Names(names).FirstOrDefault(n => PictureLayer.All.All(l => l.Name != n));

    private static string[] Names(string names) => names.Split(',', StringSplitOptions.TrimEntries);
}
