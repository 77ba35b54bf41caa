using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LicensingSite.Colors;
using LicensingSite.Model;

namespace LicensingSite.Rendering.Looks;

/// <summary>
/// The style sheet that follows from site.yml: colors, fonts, icons. It is part of the published <c>style.css</c>, so that no page
/// loads one file more.
/// </summary>
static class BrandStyle
{
    const int Regular = 400;
    const int Bold = 650;
    const string BoldWeights = "600 700";

    /// <summary>The class of an element that shows the author's own icon.</summary>
    /// <param name="number">Position of the link.</param>
    public static string IconClass(int number) => string.Create(CultureInfo.InvariantCulture, $"own-icon-{number}");

    /// <summary>Empty where site.yml sets nothing.</summary>
    public static string Create(Branding branding)
    {
        var css = new StringBuilder();
        WriteVariables(css, [.. branding.Accent is { } accent ? Palette(accent) : [], .. Families(branding.Fonts)]);
        foreach (var face in Faces(branding.Fonts))
        {
            WriteFace(css, face);
        }

        foreach (var (number, icon) in branding.Social.Index().Select(one => (one.Index, one.Item.Icon)))
        {
            if (icon is not null)
            {
                css.Append(null, $".{IconClass(number)}::before{{mask-image:url({Address(icon)})}}\n");
            }
        }

        return css.ToString();
    }

    /// <summary>The font files that every page needs first: the upright regular and bold styles.</summary>
    public static ImmutableArray<BrandFile> FirstFonts(FontSettings fonts)
    {
        var faces = Faces(fonts).Where(face => !face.IsItalic).ToArray();
        return
        [
            .. new[] { Nearest(fonts.Body, Regular), Nearest(fonts.Headings ?? fonts.Body, Bold) }
                .OfType<BrandFile>()
                .DistinctBy(file => file.SitePath),
        ];

        BrandFile? Nearest(string? family, int weight) =>
            faces.Where(face => face.Family == family).MinBy(face => Distance(face.Weight, weight))?.File;
    }

    /// <summary>
    /// The faces to declare. The style sheet sets bold text in weights from 600 to 700: one file serves them all, so that a page loads one.
    /// </summary>
    static IEnumerable<FontFace> Faces(FontSettings fonts) =>
        fonts
            .Faces.GroupBy(face =>
                (face.Family, face.IsItalic, Weight: Distance(face.Weight, Bold) <= Bold - 600 ? BoldWeights : face.Weight)
            )
            .Select(group =>
                group.MinBy(face => face.Weight, StringComparer.Ordinal)! is var face && face.Weight.Contains(' ', StringComparison.Ordinal)
                    ? face
                    : face with
                    {
                        Weight = group.Key.Weight,
                    }
            );

    /// <summary>How far a weight is from a weight, or from the nearest of a range.</summary>
    static int Distance(string weights, int weight)
    {
        var range = weights.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return Math.Abs(weight - Math.Clamp(weight, range[0], range[^1]));
    }

    static void WriteVariables(StringBuilder css, IReadOnlyCollection<(string Name, string Value)> variables)
    {
        if (variables.Count > 0)
        {
            css.Append(":root{").AppendJoin(';', variables.Select(one => $"--{one.Name}:{one.Value}")).Append("}\n");
        }
    }

    static IEnumerable<(string Name, string Value)> Palette(AccentColor accent) =>
        accent
            .LightPalette.Variables.Zip(accent.DarkPalette.Variables)
            .Select(pair => (pair.First.Variable, $"light-dark({pair.First.Color},{pair.Second.Color})"));

    static IEnumerable<(string Name, string Value)> Families(FontSettings fonts)
    {
        if (fonts.Body is { } body)
        {
            yield return ("sans", $"\"{body}\",var(--system-sans)");
        }

        if (fonts.Headings is { } headings)
        {
            yield return ("headings", $"\"{headings}\",var(--sans)");
        }

        if (fonts.Code is { } code)
        {
            yield return ("mono", $"\"{code}\",var(--system-mono)");
        }
    }

    /// <summary>
    /// A font that arrives after the page is drawn is used from the next page on (<c>optional</c>): text does not jump while it is read.
    /// </summary>
    static void WriteFace(StringBuilder css, FontFace face) =>
        css.Append(
                null,
                $"@font-face{{font-family:\"{face.Family}\";font-style:{(face.IsItalic ? "italic" : "normal")};font-weight:{face.Weight};"
            )
            .Append(null, $"font-display:optional;src:url({Address(face.File)}) format(\"woff2\")}}\n");

    /// <summary>The address of a file relative to the style sheet.</summary>
    static string Address(BrandFile file) => file.SitePath["assets/".Length..];
}
