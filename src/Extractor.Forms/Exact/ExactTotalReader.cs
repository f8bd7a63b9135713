using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;

namespace Extractor.Forms.Exact;

/// <summary>Reads the total line under an indicator table, and a grade on it.</summary>
/// <param name="vocabulary">Printed grades.</param>
/// <param name="header">Header of the table above; null if none is known.</param>
/// <param name="draft">The form.</param>
internal sealed class ExactTotalReader(LabelVocabulary vocabulary, ExactHeader? header, FormDraft draft)
{
    /// <summary>Reads a row that starts with the word of the total.</summary>
    public void Read(ExactRow row)
    {
        var cells = row.Starting.Skip(1).ToList();
        if (cells.Find(c => vocabulary.IsGrade(Folding.WithoutBlanks(c.Text))) is { } grade) draft.Grade ??= Make.Text(grade.Source);
        var numbers = cells.Where(c => PrintedNumber.TryRead(Folding.Key(c.Text).TrimEnd('分'), out _)).ToList();
        if (numbers.Count == 0 || draft.TotalWeight is not null || draft.TotalScore is not null) return;
        var (weight, score) = (Under("weight", numbers), Under("score", numbers));
        if (header is null && numbers.Count == 2) (weight, score) = (numbers[0], numbers[1]);
        if (weight is not null && weight == score) weight = header?.ColumnOf(weight)?.Name == "weight" && numbers.Count > 1 ? weight : null;
        draft.TotalWeight = ExactNumber.Read(weight, "total.weight", draft);
        draft.TotalScore = ExactNumber.Read(score == weight ? null : score, "total.score", draft);
        if (weight is null && score is null)
            foreach (var field in new[] { "weight", "score" })
                draft.Doubt($"total.{field}", FindingCodes.NumberDoubtful, "the figures of the total line stand under neither the weights nor the scores");
    }

    private ExactCell? Under(string name, List<ExactCell> numbers) =>
        header?.Find(name) is { } column ? numbers.Where(c => c.Shared(column.Column, column.ColumnEnd) > 0).MaxBy(c => c.Shared(column.Column, column.ColumnEnd)) : null;
}
