namespace Extractor.EndToEnd.BadInput;

/// <summary>A fact about a full disk. Needs the right to mount one in memory; where that cannot be, the test is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public SmallDiskFactAttribute()
    {
        using var scratch = new Scratch();
        if (Run(scratch.Folder, "100k", "true").ExitCode != 0) Skip = "no right to mount a small disk here (unshare and mount as root)";
    }

    /// <summary>Runs a line of shell in a folder whose subfolder "disk" is a disk of the given size, seen by this call alone.</summary>
    public static Call Run(string folder, string size, string line)
    {
        Directory.CreateDirectory(Path.Combine(folder, "disk"));
        File.WriteAllText(Path.Combine(folder, "small-disk.sh"), $"set -e; mount -t tmpfs -o size={size} tmpfs disk; set +e\n{line}\n");
        return ExtractorProgram.Shell(folder, "unshare --mount bash small-disk.sh");
    }
}
