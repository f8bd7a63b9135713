namespace Extractor.EndToEnd.BadInput;

/// <summary>A fact about missing permission. Root may read everything, so as root the program runs as another user; where that cannot be, the test is skipped and says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnprivilegedFactAttribute : FactAttribute
{
    /// <summary>Marks the test.</summary>
    public UnprivilegedFactAttribute()
    {
        if (ExtractorProgram.Shell("/", $"{Prefix} \"$EXTRACTOR\" --version").ExitCode != 0)
            Skip = "run as root, and no other user can run the program here (setpriv missing, or the checkout closed to others)";
    }

    /// <summary>What stands before a command to run it without the rights of root; empty for another user.</summary>
    public static string Prefix => Environment.IsPrivilegedProcess ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "";
}
