using System.Text;
using System.Xml.Linq;
using Extractor.Model;
using Extractor.Reading.Printed;

namespace Extractor.Reading.Ofd;

/// <summary>Reads text objects: characters with the place of each. OFD states no widths: an advance is the step to the next character, or what fonts usually have.</summary>
internal sealed class OfdTextReader(OfdResources resources)
{
    /// <summary>Part of the em above the baseline: that of the common Chinese fonts.</summary>
    private const double Ascent = 0.86;

    /// <summary>Advance in ems of characters as wide as high, and of others, where no step tells it.</summary>
    private const double WideAdvance = 1, NarrowAdvance = 0.5;

    /// <summary>Widest step in ems that is an advance, not a gap: of wide characters, of figures and their points, of others.</summary>
    private const double WidestWide = 1.3, WidestFigure = 0.7, WidestOther = 1.05;

    /// <summary>Narrowest step in ems that is an advance: less is a second character at the same place.</summary>
    private const double NarrowestStep = 0.1;

    /// <summary>The size of letters that say none, in millimetres.</summary>
    private const double UsualSize = 4.2;

    /// <summary>Stands in a text for a glyph without a character.</summary>
    private const int NoCharacter = '¤';

    /// <summary>Adds the glyphs of an object.</summary>
    public void Read(OfdObject text, List<Glyph> glyphs, Painting painting)
    {
        var at = (X: 0.0, Y: 0.0);
        foreach (var code in text.Xml.Children("TextCode"))
        {
            at = (code.Number("X") ?? at.X, code.Number("Y") ?? at.Y);
            Read(text, code, at, glyphs, painting);
        }
    }

    private void Read(OfdObject text, XElement code, (double X, double Y) start, List<Glyph> glyphs, Painting painting)
    {
        var characters = Characters(code.Value);
        if (characters.Count == 0) return;
        var style = StyleOf(text, start, out var em);
        painting.AddText(style.Place.X, style.Place.Y, new(text.Order, text.Clip));
        var places = Places(text, code, start, characters);
        var afterBlank = true;
        for (var i = 0; i < characters.Count; i++)
        {
            if (Rune.IsWhiteSpace(characters[i]))
            {
                afterBlank = true;
                continue;
            }
            var (u, v) = style.Along(places[i].X, places[i].Y);
            var advance = Usual(characters[i]) * em;
            if (i + 1 < characters.Count && style.Along(places[i + 1].X, places[i + 1].Y) is var (next, baseline) && Math.Abs(baseline - v) < 0.05 * style.Size
                && next - u >= NarrowestStep * em && next - u <= Widest(characters[i]) * em) advance = next - u;
            var value = characters[i].Value == NoCharacter && text.Xml.Child("CGTransform") is not null ? Printed.Characters.Lost : (uint)characters[i].Value;
            glyphs.Add(new(value, u, u + advance, v, v - Ascent * style.Size, v + (1 - Ascent) * style.Size, afterBlank, style));
            afterBlank = false;
        }
    }

    // A text that was broken into lines of XML has blanks around it that are no part of it.
    private static List<Rune> Characters(string text)
    {
        var isBroken = text.AsSpan().Trim(' ') is var inner && (inner.StartsWith("\n") || inner.EndsWith("\n"));
        return [.. (isBroken ? text.Trim() : text).EnumerateRunes()];
    }

    private GlyphStyle StyleOf(OfdObject text, (double X, double Y) start, out double em)
    {
        var size = text.Xml.Number("Size") is > 0 and var given ? given : UsualSize;
        var (sin, cos) = Math.SinCos((text.Xml.Number("CharDirection") ?? 0) * Math.PI / 180);
        var map = text.Map;
        var (alongX, alongY) = (map.A * cos + map.C * sin, map.B * cos + map.D * sin);
        var (acrossX, acrossY) = (map.C * cos - map.A * sin, map.D * cos - map.B * sin);
        var (angle, x, y) = Affine.Direction(alongX, alongY);
        em = size * (text.Xml.Number("HScale") ?? 1) * Math.Sqrt(alongX * alongX + alongY * alongY);
        var ink = text.Xml.Is("Fill", otherwise: true) ? text.Fill(OfdInk.Black) : text.Xml.Is("Stroke", otherwise: false) ? text.Stroke : null;
        return new(resources.FontName(text.Xml.Given("Font")), size * Math.Sqrt(acrossX * acrossX + acrossY * acrossY), angle, x, y,
            text.IsVisible && ink is not null, ink?.Rgb ?? 0, map.Map(start.X, start.Y), angle == 0);
    }

    /// <summary>Where each character starts, in points of the page.</summary>
    private static (double X, double Y)[] Places(OfdObject text, XElement code, (double X, double Y) at, List<Rune> characters)
    {
        var (right, down) = (OfdXml.Offsets(code.Given("DeltaX"), characters.Count - 1), OfdXml.Offsets(code.Given("DeltaY"), characters.Count - 1));
        var usual = (text.Xml.Number("Size") ?? UsualSize) * (text.Xml.Number("HScale") ?? 1);
        var (sin, cos) = Math.SinCos((text.Xml.Number("ReadDirection") ?? 0) * Math.PI / 180);
        var places = new (double X, double Y)[characters.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = text.Map.Map(at.X, at.Y);
            // Where neither list says anything any more the text runs on by the widths of its font.
            var runsOn = i >= right.Count && i >= down.Count;
            at.X += i < right.Count ? right[i] : runsOn ? cos * usual * Usual(characters[i]) : 0;
            at.Y += i < down.Count ? down[i] : runsOn ? sin * usual * Usual(characters[i]) : 0;
        }
        return places;
    }

    private static double Usual(Rune character) => IsWide(character) ? WideAdvance : NarrowAdvance;

    private static double Widest(Rune character) =>
        IsWide(character) ? WidestWide : character.Value is >= '0' and <= '9' or '.' or ',' or ':' or ';' ? WidestFigure : WidestOther;

    private static bool IsWide(Rune character) => !character.IsBmp || Folding.DisplayWidth((char)character.Value) == 2;
}
