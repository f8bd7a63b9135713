namespace Extractor.Model.Records;

/// <summary>A value of a record with what it rests on, whatever its type.</summary>
public interface IReading
{
    /// <summary>The value: string, decimal or int.</summary>
    object Boxed { get; }

    /// <summary>What the value rests on.</summary>
    Evidence Evidence { get; }
}

/// <summary>A value read from a form, with what it rests on. A field that the form does not print has no reading: null.</summary>
/// <param name="Value">The value.</param>
/// <param name="Evidence">Its print, places, repairs and proof.</param>
public sealed record Reading<T>(T Value, Evidence Evidence) : IReading
    where T : notnull
{
    /// <inheritdoc/>
    public object Boxed => Value;
}
