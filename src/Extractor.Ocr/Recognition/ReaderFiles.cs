using Extractor.Ocr.Native;

namespace Extractor.Ocr.Recognition;

/// <summary>The models and the runtime beside the program, which build.sh fetches.</summary>
internal static class ReaderFiles
{
    /// <summary>The folder that holds them.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "ocr");

    /// <summary>True if all files of the first reader are there.</summary>
    public static bool HavePaddle => new[] { Runtime, Model, Characters }.All(File.Exists);

    private static string Runtime => Path.Combine(Folder, "libonnxruntime.so.1");

    private static string Model => Path.Combine(Folder, "recognition.onnx");

    private static string Characters => Path.Combine(Folder, "characters.txt");

    /// <summary>Loads the first reader, in some 0.3 s. Throws <see cref="NativeException"/> if a file is damaged.</summary>
    public static PaddleReader LoadPaddle(EngineMeter? meter = null)
    {
        var api = OnnxApi.Load(Runtime);
        return new(new OnnxSession(api, api.CreateEnvironment(), File.ReadAllBytes(Model)), File.ReadAllText(Characters), meter);
    }
}
