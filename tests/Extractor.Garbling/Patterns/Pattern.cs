using Extractor.Garbling.Forms;
using Extractor.Garbling.Printing;

namespace Extractor.Garbling.Patterns;

/// <summary>One way in which published dumps are garbled.</summary>
/// <param name="Id">Name in reports and for replay, such as "B6.split-figure"; the number is that of the catalogue in the notes on garbling.</param>
/// <param name="Text">What it does, one line.</param>
/// <param name="Layouts">The layouts that it was seen on or fits.</param>
/// <param name="Apply">Garbles a form at random places, and tells which fields are destroyed; false if the form has no place for it.</param>
public sealed record Pattern(string Id, string Text, IReadOnlyList<Layout> Layouts, Func<PrintedForm, Dice, bool> Apply)
{
    /// <summary>True if it prints the whole form anew: then it does not mix with others.</summary>
    public bool Alone { get; init; }
}
