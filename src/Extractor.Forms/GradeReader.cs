using Extractor.Model;
using Extractor.Model.Findings;

namespace Extractor.Forms;

/// <summary>Reads the grade line.</summary>
internal static class GradeReader
{
    /// <summary>Reads a row that starts with the word of the grade.</summary>
    public static void Read(Row row, LabelVocabulary vocabulary, FormDraft draft)
    {
        for (var i = row.Cells.Count - 1; i >= 0; i--)
            if (vocabulary.IsGrade(Folding.WithoutBlanks(row.Cells[i].Text)))
            {
                draft.Grade = Make.Text(row.Cells[i]);
                return;
            }
        draft.Doubt("grade", FindingCodes.ValueMissing, "the grade line is printed, the grade is not to be read", Severity.Info);
    }
}
