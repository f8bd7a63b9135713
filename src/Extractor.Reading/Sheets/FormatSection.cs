using System.Globalization;
using System.Text;

namespace Extractor.Reading.Sheets;

/// <summary>One section of a format code for numbers: #,##0.00 with what stands before and behind it.</summary>
internal sealed class FormatSection
{
    private readonly StringBuilder _prefix = new();
    private readonly StringBuilder _suffix = new();
    private readonly StringBuilder _decimals = new();
    private readonly StringBuilder _exponent = new();
    private (string Sign, double Than)? _condition;

    private FormatSection(string code)
    {
        for (var i = 0; i < code.Length; i++) Read(code, ref i);
        if (_exponent.Length > 0) _exponent.Insert(0, "0" + (HasPoint ? "." + new string('0', _decimals.Length) : ""));
    }

    /// <summary>Text before the digits.</summary>
    public string Prefix => _prefix.ToString();

    /// <summary>Text behind the digits.</summary>
    public string Suffix => _suffix.ToString();

    /// <summary>Places of digits behind the point, each 0, # or ?.</summary>
    public string Decimals => _decimals.ToString();

    /// <summary>Format of a number with exponent; empty if it has none.</summary>
    public string Exponent => _exponent.ToString();

    /// <summary>True if digits are shown.</summary>
    public bool HasDigits { get; private set; }

    /// <summary>True if a decimal point is shown.</summary>
    public bool HasPoint { get; private set; }

    /// <summary>True if the number is shown without a format of its own.</summary>
    public bool IsGeneral { get; private set; }

    /// <summary>True if commas divide the thousands.</summary>
    public bool Grouped { get; private set; }

    /// <summary>Fewest digits before the point.</summary>
    public int LeastWhole { get; private set; }

    /// <summary>How often the number is shown times a hundred.</summary>
    public int Percents { get; private set; }

    /// <summary>How often it is shown divided by a thousand.</summary>
    public int Thousands { get; private set; }

    /// <summary>The sections of a format code.</summary>
    public static IReadOnlyList<FormatSection> Split(string code)
    {
        var sections = new List<FormatSection>();
        var start = 0;
        for (var i = 0; i <= code.Length; i++)
            if (i == code.Length || code[i] == ';')
            {
                if (i > start || sections.Count > 0 || i < code.Length) sections.Add(new(code[start..i]));
                start = i + 1;
            }
            else if (code[i] == '"') i = code.IndexOf('"', i + 1) is > 0 and var close ? close : code.Length - 1;
            else if (code[i] == '\\') i++;
        return sections;
    }

    /// <summary>The section that shows a number: the first whose condition it meets, else by its sign.</summary>
    public static FormatSection For(double value, IReadOnlyList<FormatSection> sections)
    {
        if (sections.Any(s => s._condition is not null)) return sections.FirstOrDefault(s => s._condition is null || s.Holds(value)) ?? sections[^1];
        if (sections.Count == 1 || value > 0) return sections[0];
        return value < 0 ? sections[1] : sections.Count > 2 ? sections[2] : sections[0];
    }

    private bool Holds(double value) => _condition switch
    {
        (">", var than) => value > than,
        (">=", var than) => value >= than,
        ("<", var than) => value < than,
        ("<=", var than) => value <= than,
        ("<>", var than) => value != than,
        (_, var than) => value == than,
        _ => true,
    };

    private void Read(string code, ref int i)
    {
        var c = code[i];
        switch (c)
        {
            case '"':
                var close = code.IndexOf('"', i + 1) is > 0 and var at ? at : code.Length;
                Add(code[(i + 1)..close]);
                i = close;
                break;
            case '\\':
                if (++i < code.Length) Add(code[i].ToString());
                break;
            case '_':
                i++;
                Add(" ");
                break;
            case '*':
                i++;
                break;
            case '[':
                var end = code.IndexOf(']', i) is > 0 and var e ? e : code.Length - 1;
                ReadBrackets(code[(i + 1)..end]);
                i = end;
                break;
            case 'G' or 'g' when string.Compare(code, i, "General", 0, 7, StringComparison.OrdinalIgnoreCase) == 0:
                (IsGeneral, HasDigits, i) = (true, true, i + 6);
                break;
            case 'E' or 'e' when HasDigits && i + 1 < code.Length && code[i + 1] is '+' or '-':
                _exponent.Append('E').Append(code[++i]);
                break;
            default:
                ReadDigit(code, i, c);
                break;
        }
    }

    private void ReadDigit(string code, int i, char c)
    {
        if (c is '0' or '#' or '?')
        {
            HasDigits = true;
            if (_exponent.Length > 0) _exponent.Append('0');
            else if (HasPoint) _decimals.Append(c);
            else if (c == '0') LeastWhole++;
        }
        else if (c == '.' && !HasPoint) (HasPoint, HasDigits) = (true, true);
        else if (c == ',' && HasDigits) Comma(code, i);
        else
        {
            if (c == '%') Percents++;
            if (c != '@') Add(c.ToString());
        }
    }

    // Between digits commas divide the thousands, behind the last one each divides by a thousand.
    private void Comma(string code, int i)
    {
        var next = i + 1;
        while (next < code.Length && code[next] == ',') next++;
        if (next < code.Length && code[next] is '0' or '#' or '?') Grouped = true;
        else Thousands++;
    }

    // [Red], [$¥-804], [>=100], [DBNum1]
    private void ReadBrackets(string inner)
    {
        if (inner.StartsWith('$')) Add(inner[1..].Split('-')[0]);
        else if (inner.Length > 1 && inner[0] is '<' or '>' or '=')
        {
            var sign = inner[1] is '=' or '>' ? inner[..2] : inner[..1];
            if (double.TryParse(inner[sign.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out var than)) _condition = (sign, than);
        }
    }

    private void Add(string text) => (HasDigits ? _suffix : _prefix).Append(text);
}
