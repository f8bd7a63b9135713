using Extractor.Model;

namespace Extractor.Forms;

/// <summary>A level label that was found in the label column: its key, where its pieces stand and how sure it is.</summary>
/// <param name="Key">Folded key of the label; a label that the vocabulary does not know is its own key.</param>
/// <param name="Text">The label as it reads.</param>
/// <param name="FirstRow">Index of the row with its first piece.</param>
/// <param name="LastRow">Index of the row with its last piece.</param>
/// <param name="Parts">Its printed pieces.</param>
/// <param name="Repairs">What was repaired.</param>
/// <param name="Sure">False if characters are missing so that another label would do too.</param>
internal sealed record LevelLabel(string Key, string Text, int FirstRow, int LastRow, IReadOnlyList<Part> Parts, IReadOnlyList<string> Repairs, bool Sure);

/// <summary>A piece of a label column.</summary>
internal sealed record LabelPiece(int Row, string Key, string Text, IReadOnlyList<Part> Parts, IReadOnlyList<string> Repairs);
