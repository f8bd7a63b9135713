using Extractor.Extraction;
using Extractor.Model;
using Extractor.Model.Findings;
using Extractor.Model.Records;
using Extractor.Testing;

namespace Extractor.Tests.Validation;

/// <summary>Proof over the whole road, from texts that print every number whole.</summary>
public sealed class PipelineProofTests
{
    private static readonly string[] OfValidation = [FindingCodes.IdentityFails, FindingCodes.RowsMissing, FindingCodes.NumberLost, FindingCodes.ValueMissing, FindingCodes.RowDoubtful];

    [Theory]
    [InlineData("seeds/000_fe319b84d2aa7d28.txt", 88)]
    [InlineData("seeds/001_a203d4b834672a09.txt", 158)]
    [InlineData("seeds/003_e0794d83f7dd1d9f.txt", 14)]
    [InlineData("seeds/004_66265a79e30ddeca.txt", 4)]
    [InlineData("dumps/city-project-forms.pdfplumber-lines.txt", 158)]
    [InlineData("dumps/city-project-forms.pdftotext-layout.txt", 158)]
    [InlineData("dumps/putuo-project-forms.tabula-lattice.txt", 294)]
    [InlineData("dumps/putuo-project-forms.tabula-stream.txt", 294)]
    public void A_clean_text_gives_no_alarm_and_its_bound_numbers_are_proved(string path, int proved)
    {
        var result = new DocumentExtractor(Repository.Definitions).Extract(Repository.Document(path));
        Assert.DoesNotContain(result.Findings, f => OfValidation.Contains(f.Code, StringComparer.Ordinal));
        var proofs = result.Forms.SelectMany(FormFields.Enumerate).Select(f => f.Reading.Evidence.Proof).ToList();
        Assert.DoesNotContain(Proof.Contradicted, proofs);
        Assert.Equal(proved, proofs.Count(p => p == Proof.Proved));
    }
}
