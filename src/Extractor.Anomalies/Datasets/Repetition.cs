using System.Security.Cryptography;
using System.Text;
using Extractor.Definitions.Anomalies;

namespace Extractor.Anomalies.Datasets;

/// <summary>Groups things of forms that are alike by the hash of what they say, and picks the groups that stand in more than one project, or in more than one year of one.</summary>
internal sealed class Repetition(AnomalyRule rule)
{
    private readonly Dictionary<UInt128, List<Repeated>> _groups = [];
    private readonly bool _acrossProjects = rule.Asks("across", "projects");

    /// <summary>Takes a thing of a form.</summary>
    /// <param name="content">What must be alike.</param>
    /// <param name="item">Where it stands.</param>
    public void Add(string content, Repeated item)
    {
        var key = HashOf(content);
        if (!_groups.TryGetValue(key, out var list)) _groups[key] = list = new(1);
        list.Add(item);
    }

    /// <summary>The groups, each form of a project and year once; those of more subjects than allowed belong to the template and are left out.</summary>
    public IEnumerable<IReadOnlyList<Repeated>> Groups(int mostSubjects)
    {
        foreach (var group in _groups.Values.Where(g => g.Count > 1))
        {
            var forms = group.DistinctBy(i => (i.Form.Subject.Key, i.Form.Subject.Year)).ToList();
            var subjects = forms.Select(i => i.Form.Subject.Key).Distinct(StringComparer.Ordinal).Count();
            if (subjects > mostSubjects) continue;
            if (_acrossProjects && subjects > 1) yield return [.. forms.DistinctBy(i => i.Form.Subject.Key, StringComparer.Ordinal)];
            if (_acrossProjects) continue;
            foreach (var years in forms.Where(i => i.Form.Subject.Year is not null).GroupBy(i => i.Form.Subject.Key, StringComparer.Ordinal).Where(g => g.Count() > 1))
                yield return [.. years.OrderBy(i => i.Form.Subject.Year)];
        }
    }

    /// <summary>Names of the forms of a group: projects, with their units where several are called alike, or the years of one.</summary>
    public string Names(IReadOnlyList<Repeated> group)
    {
        var subjects = group.Select(i => i.Form.Subject).ToList();
        var needsUnit = subjects.DistinctBy(s => s.Name, StringComparer.Ordinal).Count() < subjects.Count;
        return Say.Some([.. subjects.Select(s => !_acrossProjects ? $"{s.Name} {Say.Count(s.Year ?? 0)}" : needsUnit && s.Unit is { } unit ? $"{s.Name}（{unit}）" : s.Name)], "、");
    }

    private static UInt128 HashOf(string content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(content), hash);
        return new(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
    }
}

/// <summary>A thing that may stand elsewhere too.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Path">Its path within the form.</param>
/// <param name="Text">Its beginning, or what names it, for a person.</param>
/// <param name="Size">How much of it there is: characters or lines.</param>
internal sealed record Repeated(FormRef Form, string Path, string Text, int Size);
