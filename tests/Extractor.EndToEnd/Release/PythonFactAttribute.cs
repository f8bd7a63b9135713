namespace Extractor.EndToEnd.Release;

/// <summary>A fact that needs a Python; where there is none, or none with what is needed, the test is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public PythonFactAttribute(string module)
    {
        if (Find(module) is null) Skip = $"no python3 with the module {module} here (on Debian: apt-get install python3{(module == "pandas" ? "-pandas" : "")})";
    }

    /// <summary>A Python that has a module; null if there is none. Beside the first one of the path, that of the system is tried.</summary>
    public static string? Find(string module) =>
        new[] { "python3", "/usr/bin/python3" }.FirstOrDefault(p => ExtractorProgram.Shell("/", $"{p} -c 'import {module}'").ExitCode == 0);
}
