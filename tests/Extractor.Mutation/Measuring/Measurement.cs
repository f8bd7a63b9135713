using Extractor.Model.Records;
using Extractor.Mutation.Mutations;
using Extractor.Testing;

namespace Extractor.Mutation.Measuring;

/// <summary>Misreads the true records in every way and counts what the proof notices.</summary>
public sealed class Measurement
{
    /// <summary>Forms of projects, whose cells with places on a clean grid; the bars are theirs.</summary>
    public Tally Projects { get; } = new();

    /// <summary>All other forms.</summary>
    public Tally Others { get; } = new();

    /// <summary>Misreadings that concern lines, in project forms whose values have no place: nothing but the numbers themselves says where they belong.</summary>
    public Tally WithoutPlaces { get; } = new();

    /// <summary>Misreads one document; of every <paramref name="step"/> misreadings of digits one is taken, the first chosen by the seed.</summary>
    public void Add(Original original, int step, int seed)
    {
        var placed = original.Forms.Select(CleanGrid.Place).ToList();
        Add(original.Name, placed, f => DigitMutations.OfNumbers(f).Concat(DigitMutations.OfTexts(f)).Where((_, i) => (i + seed) % step == 0)
            .Concat(UnitMutations.Of(f)).Concat(RowMutations.Of(f)).Concat(LineMutations.Of(f)), f => IsProject(f) ? Projects : Others);
        Add(original.Name, original.Forms, LineMutations.Of, f => IsProject(f) ? WithoutPlaces : null);
    }

    private static void Add(string name, IReadOnlyList<FormRecord> forms, Func<FormRecord, IEnumerable<Mutations.Mutation>> mutations, Func<FormRecord, Tally?> tally)
    {
        var judge = new Judge(forms);
        for (var i = 0; i < forms.Count; i++)
            if (tally(forms[i]) is { } into)
                foreach (var mutation in mutations(forms[i])) into.Add(mutation.Kind, judge.Of(i, mutation), $"{name} forms[{i}] {mutation.What}");
    }

    private static bool IsProject(FormRecord form) => form.FormType.Value == "project_self_evaluation";
}
