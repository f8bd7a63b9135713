using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Reading.Sniffing;

namespace Extractor.Reading.Archive;

/// <summary>What an archive holds.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Members">The files in it and in the archives in it, in ordinal order of their names: a.zip!/folder/b.pdf is a file of a.zip.</param>
/// <param name="Findings">What was left out, and why.</param>
public sealed record UnpackedArchive(string MediaType, IReadOnlyList<SourceDocument> Members, IReadOnlyList<Finding> Findings);

/// <summary>Takes archives apart in memory: no file is written where its name leads to. What is left out, and why, is told in findings.</summary>
public sealed class ArchiveUnpacker
{
    private static readonly string[] Packed =
        ["application/vnd.rar", PackedEntries.SevenZip, "application/gzip", "application/x-bzip2", "application/x-xz", "application/x-tar"];

    /// <summary>Of an archive of which nothing can be read so many reasons are named.</summary>
    private const int MostNamed = 3;

    private readonly ArchiveLimits _limits;

    /// <summary>Unpacks within the usual limits.</summary>
    public ArchiveUnpacker()
        : this(new())
    {
    }

    internal ArchiveUnpacker(ArchiveLimits limits) => _limits = limits;

    /// <summary>True if a document is an archive of documents.</summary>
    public static bool IsArchive(SourceDocument document) => IsPacked(MediaTypeSniffer.Sniff(document.Bytes));

    /// <summary>Takes an archive apart. One that cannot be opened has no members and says why.</summary>
    public UnpackedArchive Unpack(SourceDocument archive)
    {
        var mediaType = MediaTypeSniffer.Sniff(archive.Bytes);
        var (members, findings) = (new List<SourceDocument>(), new List<Finding>());
        if (FileExtension.Wrong(archive.Name, mediaType) is { } extension)
            findings.Add(new(null, FindingCodes.WrongExtension, FindingAbout.Reading, Severity.Info, $"the name ends with {extension}, and the content is {mediaType}: it was read as that"));
        try
        {
            Unpack(archive, new(_limits, archive.Bytes.Length), 1, members, findings);
        }
        catch (ArchiveLimitException e)
        {
            findings.Add(new(null, FindingCodes.MemberSkipped, FindingAbout.Reading, Severity.Error, $"the archive was given up: {e.Message}; unpack it and give the files"));
            members.Clear();
        }
        return new(mediaType, members, members.Count > 0 ? findings : [Nothing(findings)]);
    }

    private static Finding Nothing(List<Finding> findings) => new(null, FindingCodes.UnreadableDocument, FindingAbout.Reading, Severity.Error, findings.FindAll(f => f.Severity == Severity.Error) is { Count: > 0 } errors
        ? string.Join("; ", errors.Take(MostNamed).Select(f => f.Message)) + (errors.Count > MostNamed ? $" and {errors.Count - MostNamed} more" : "") : "there is no file in the archive");

    private void Unpack(SourceDocument archive, ArchiveBudget budget, int depth, List<SourceDocument> members, List<Finding> findings)
    {
        foreach (var member in Read(archive, budget))
        {
            var name = $"{archive.Name}!/{member.Name}";
            if (member.WhyNot is { } reason) findings.Add(Skipped(name, reason));
            else if (SourceDocument.Of(name, member.Bytes!) is var document && !IsArchive(document)) members.Add(document);
            else if (depth < _limits.Depth) Unpack(document, budget, depth + 1, members, findings);
            else findings.Add(Skipped(name, $"archives are opened {_limits.Depth} deep, and this one lies deeper"));
        }
    }

    private static Finding Skipped(string name, string reason) => new(null, FindingCodes.MemberSkipped, FindingAbout.Reading, Severity.Error, name.EndsWith("!/", StringComparison.Ordinal) ? reason : $"{name}: {reason}");

    /// <summary>The files of one archive in ordinal order of their names; what is left out stands among them, and last why the archive could not be read to its end.</summary>
    private static List<Member> Read(SourceDocument archive, ArchiveBudget budget)
    {
        var (read, broken) = (new List<Member>(), default(Member));
        var mediaType = MediaTypeSniffer.Sniff(archive.Bytes);
        try
        {
            var entries = mediaType switch
            {
                MediaTypes.Zip => ZipEntries.Of(archive.Bytes),
                MediaTypes.Mime => MimeEntries.Of(archive.Bytes),
                _ => PackedEntries.Of(mediaType, archive.Bytes),
            };
            foreach (var entry in entries)
                if (Read(entry, budget) is { } member) read.Add(member);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or ArchiveException)
        {
            var reason = e is ArchiveException ? e.Message : "it is cut off or damaged; get it again";
            broken = new("", null, read.Count == 0 ? $"the archive ({mediaType}) cannot be read: {reason}" : $"the archive ({mediaType}) could be read up to its file {read.Count} only: {reason}");
        }
        read = [.. read.OrderBy(m => m.Name, StringComparer.Ordinal)];
        return broken is null ? read : [.. read, broken];
    }

    private static Member? Read(ArchiveEntry entry, ArchiveBudget budget)
    {
        if (entry.Kind == EntryKind.Folder || IsHidden(entry.Name)) return null;
        budget.TakeMember();
        var name = Shown(entry.Name);
        if (LeadsOut(entry.Name)) return new(name, null, "its name leads out of the archive");
        if (entry.Kind == EntryKind.Link) return new(name, null, "it is a link, not a file");
        if (entry.Kind == EntryKind.Device) return new(name, null, "it is a device, not a file");
        if (entry.Kind == EntryKind.Locked) return new(name, null, "it is locked with a password; unpack the archive and give the file");
        try
        {
            return new(name, Content(entry, budget), null);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException)
        {
            return new(name, null, "it is damaged or packed in a way that is not known");
        }
    }

    private static byte[] Content(ArchiveEntry entry, ArchiveBudget budget)
    {
        budget.Expect(entry.Length);
        using var content = entry.Open();
        using var bytes = new MemoryStream((int)entry.Length);
        var block = new byte[1 << 16];
        for (int count; (count = content.Read(block)) > 0;) // what the archive says of lengths is not believed
        {
            budget.TakeBytes(count);
            bytes.Write(block, 0, count);
        }
        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }

    private static bool IsPacked(string mediaType) => mediaType is MediaTypes.Zip or MediaTypes.Mime || Packed.Contains(mediaType, StringComparer.Ordinal);

    private static bool LeadsOut(string name) => name.StartsWith('/') || (name.Length > 1 && name[1] == ':') || name.Split('/').Contains("..", StringComparer.Ordinal);

    // As in folders of the disk: files of the system, such as those of a Mac.
    private static bool IsHidden(string name) => name.Split('/') is var steps && steps.Any(s => s.StartsWith('.') && s is not ("." or ".."));

    // Without steps that lead nowhere, and without what no terminal should be sent.
    private static string Shown(string name) =>
        string.Concat(string.Join('/', name.Split('/').Where(s => s is not ("." or ""))).Select(c => char.IsControl(c) ? '\uFFFD' : c));

    /// <summary>A file of an archive, or why it is left out.</summary>
    private sealed record Member(string Name, byte[]? Bytes, string? WhyNot);
}
