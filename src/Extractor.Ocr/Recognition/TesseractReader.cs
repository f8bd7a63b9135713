using System.Runtime.InteropServices;
using Extractor.Ocr.Layout;
using Extractor.Ocr.Native;

namespace Extractor.Ocr.Recognition;

/// <summary>Reads pictures of single lines with Tesseract: a language, and if given only some characters. Not for two threads at once.</summary>
internal sealed class TesseractReader : IDisposable
{
    private const int SingleBlock = 6; // its models read a line better as a block than as a line

    private readonly TesseractHandle _handle = new();
    private readonly EngineMeter? _meter;
    private readonly string _engine;

    /// <summary>Loads a language. Throws <see cref="NativeException"/> if it is not installed.</summary>
    public TesseractReader(string language, string? only = null, EngineMeter? meter = null)
    {
        (_meter, _engine) = (meter, "Tesseract " + language);
        if (Tesseract.TessBaseAPIInit3(_handle, null, language) != 0) throw new NativeException($"Tesseract has no language {language}");
        if (only is not null) _ = Tesseract.TessBaseAPISetVariable(_handle, "tessedit_char_whitelist", only);
        Tesseract.TessBaseAPISetPageSegMode(_handle, SingleBlock);
    }

    /// <summary>Reads a grey picture of one line: its text without blanks, and the mean confidence 0..1.</summary>
    public (string Text, double Score) Read(Plane line, double dpi)
    {
        var start = _meter?.Start() ?? 0;
        var read = Read(line, (int)dpi);
        _meter?.Stop(_engine, start);
        return read;
    }

    private (string Text, double Score) Read(Plane line, int dpi)
    {
        Tesseract.TessBaseAPISetImage(_handle, line.Values, line.Width, line.Height, 1, line.Width);
        Tesseract.TessBaseAPISetSourceResolution(_handle, dpi);
        if (Tesseract.TessBaseAPIRecognize(_handle, 0) != 0) return ("", 0);
        var text = Tesseract.TessBaseAPIGetUTF8Text(_handle);
        var result = string.Concat((Marshal.PtrToStringUTF8(text) ?? "").Where(c => !char.IsWhiteSpace(c)));
        Tesseract.TessDeleteText(text);
        return (result, Tesseract.TessBaseAPIMeanTextConf(_handle) / 100.0);
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
