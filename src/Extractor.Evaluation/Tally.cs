using System.Text.Json;
using static Extractor.Evaluation.JsonFields;
using static Extractor.Evaluation.TextComparison;

namespace Extractor.Evaluation;

/// <summary>Counts right, wrong, flagged and silent values while two records are compared field by field.</summary>
internal sealed class Tally(JsonElement truth, JsonElement extracted)
{
    private const string NotInSource = "(not in the source)";

    private readonly Flags _flags = new(extracted);
    private readonly string[] _unrecoverable = [.. truth.Items("unrecoverable").Select(p => p.GetString()!)];
    private readonly string[] _ambiguous = [.. truth.Entries("ambiguous").Select(p => p.Name)];
    private readonly Dictionary<string, Share> _shares = new() { ["numbers"] = new(0, 0), ["labels"] = new(0, 0), ["short"] = new(0, 0) };
    private readonly List<Difference> _silent = [];
    private readonly List<Difference> _silentTexts = [];
    private readonly List<Difference> _differences = [];
    private Found _forms = new(0, 0, 0);
    private Found _rows = new(0, 0, 0);
    private int _textErrors;
    private int _textCharacters;
    private int _rightButFlagged;
    private int _checked;

    internal Score Result => new(_forms, _rows, _shares["numbers"], _shares["labels"], _shares["short"], _textErrors, _textCharacters,
        _silent, _silentTexts, _rightButFlagged, _checked, _differences);

    internal void Form(bool found) => _forms = _forms with { Expected = _forms.Expected + 1, Here = _forms.Here + (found ? 1 : 0) };

    internal void MissingForm(string path, string? name) => _differences.Add(new("form", path, name ?? "None", "None"));

    internal void InventedForm(string path, JsonElement form)
    {
        _forms = _forms with { Invented = _forms.Invented + 1 };
        Invented("form", path, form.Field("title"));
    }

    internal void Row(bool found) => _rows = _rows with { Expected = _rows.Expected + 1, Here = _rows.Here + (found ? 1 : 0) };

    internal void InventedRow(string path, JsonElement row)
    {
        _rows = _rows with { Invented = _rows.Invented + 1 };
        Invented("row", path, row);
    }

    internal void Invented(string kind, string path, JsonElement? what)
    {
        _differences.Add(new(kind, path + " invented", "None", PythonText.Of(what)));
        if (!_flags.Cover(path)) _silent.Add(new(kind, path, "None", PythonText.Of(what)));
    }

    internal void Number(FieldPair f) => Exact("numbers", f, NumberKey(f.Truth), NumberKey(f.Extracted));

    internal void Label(FieldPair f) => Exact("labels", f, Fold(f.Truth), Fold(f.Extracted));

    internal void Short(FieldPair f) => Exact("short", f, Fold(f.Truth), Fold(f.Extracted));

    internal void Text(FieldPair f)
    {
        var (t, e) = (Fold(f.Truth) ?? "", Fold(f.Extracted) ?? "");
        var flagged = _flags.Cover(f.ExtractedPath);
        if (Under(f.TruthPath, _unrecoverable))
        {
            if (e.Length > 0 && !flagged) _silentTexts.Add(new("text", f.TruthPath, NotInSource, e));
        }
        else if (Under(f.TruthPath, _ambiguous)) return;
        else if (t.Length == 0 && e.Length == 0) CountEmpty(f);
        else CompareTexts(f, t, e, flagged);
    }

    private void CompareTexts(FieldPair f, string truth, string extracted, bool flagged)
    {
        var distance = Distance(truth, extracted);
        var length = Length(truth);
        // A text where nothing is printed costs 50 characters at most, so that one wild text does not drown the rate.
        _textErrors += Math.Min(distance, length > 0 ? length : 50);
        _textCharacters += Math.Max(length, 1);
        _checked++;
        if (distance == 0 && flagged) _rightButFlagged++;
        var allowed = length > 20 ? Math.Max(2, 0.05 * length) : 0;
        if (distance <= allowed && truth.Length == 0 == (extracted.Length == 0)) return;
        _differences.Add(f.Difference("text"));
        if (!flagged) _silentTexts.Add(f.Difference("text"));
    }

    private void Exact(string kind, FieldPair f, string? truth, string? extracted)
    {
        var flagged = _flags.Cover(f.ExtractedPath);
        if (Under(f.TruthPath, _unrecoverable))
        {
            if (extracted is not null && !flagged && f.Truth is null) _silent.Add(f.Difference(kind) with { Truth = NotInSource });
        }
        else if (Under(f.TruthPath, _ambiguous)) return;
        else if (truth is null && extracted is null) CountEmpty(f);
        else CountExact(kind, f, string.Equals(truth, extracted, StringComparison.Ordinal), flagged);
    }

    private void CountExact(string kind, FieldPair f, bool right, bool flagged)
    {
        _shares[kind] = _shares[kind].With(right);
        _checked++;
        if (right && flagged) _rightButFlagged++;
        if (right) return;
        _differences.Add(f.Difference(kind));
        if (!flagged) _silent.Add(f.Difference(kind));
    }

    /// <summary>Nothing there and nothing said: only a flag of its own is noise, one of the row is not.</summary>
    private void CountEmpty(FieldPair f)
    {
        if (_flags.Has(f.ExtractedPath)) _rightButFlagged++;
    }

    private static bool Under(string path, string[] prefixes) =>
        prefixes.Any(p => path.StartsWith(p, StringComparison.Ordinal) && (path.Length == p.Length || path[p.Length] is '.' or '['));
}
