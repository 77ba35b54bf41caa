using System.Globalization;

namespace LicensingSite.Loading;

/// <summary>
/// Reads weight and style from names of font files as type designers write them: <c>Inter-BoldItalic</c>, <c>Inter[wght]</c>,
/// <c>inter-latin-600-normal</c>.
/// </summary>
static class FontFileName
{
    const string Regular = "400";
    const string AllWeights = "100 900";
    const string Italic = "italic";

    /// <summary>
    /// The words of file names and the weight they stand for, longer ones before those they begin with; empty for words that say nothing
    /// about it.
    /// </summary>
    static readonly (string Word, string Weight)[] Words =
    [
        ("extralight", "200"),
        ("ultralight", "200"),
        ("extrabold", "800"),
        ("ultrabold", "800"),
        ("semibold", "600"),
        ("demibold", "600"),
        ("variablefont", AllWeights),
        ("variable", AllWeights),
        ("wght", AllWeights),
        ("vf", AllWeights),
        ("thin", "100"),
        ("hairline", "100"),
        ("light", "300"),
        ("regular", Regular),
        ("book", Regular),
        ("roman", Regular),
        ("medium", "500"),
        ("bold", "700"),
        ("black", "900"),
        ("heavy", "900"),
        (Italic, Italic),
        ("oblique", Italic),
        ("ital", Italic),
        ("it", Italic),
        ("normal", ""),
        ("latin", ""),
        ("opsz", ""),
        ("wdth", ""),
        ("slnt", ""),
        ("webfont", ""),
        .. Enumerable.Range(1, 9).Select(hundred => ($"{hundred}00", $"{hundred}00")),
    ];

    /// <summary>True for a name that a style sheet can quote.</summary>
    public static bool IsFamily(string family) =>
        family.Length > 0 && family.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.') && Plain(family).Length > 0;

    /// <summary>The name that the regular style of a family usually has.</summary>
    public static string Example(string family) => $"{family.Replace(" ", "", StringComparison.Ordinal)}-Regular.woff2";

    /// <summary>The weight and style of a file; null where it is of another family.</summary>
    /// <param name="name">Without the extension.</param>
    public static (string Weight, bool IsItalic)? Parse(string name, string family)
    {
        var (rest, own) = (Plain(name), Plain(family));
        if (!rest.StartsWith(own, StringComparison.Ordinal))
        {
            return null;
        }

        var (weight, isItalic) = (default(string), false);
        for (rest = rest[own.Length..]; rest.Length > 0; )
        {
            var word = Words.FirstOrDefault(word => rest.StartsWith(word.Word, StringComparison.Ordinal));
            if (word.Word is null)
            {
                return null;
            }

            rest = rest[word.Word.Length..];
            isItalic |= word.Weight == Italic;
            weight = word.Weight is "" or Italic || weight == AllWeights ? weight : word.Weight;
        }

        return (weight ?? Regular, isItalic);
    }

    static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
}
