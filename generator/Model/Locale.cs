using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LicensingSite.Model;

/// <summary>A language and, mostly, a region, as a BCP 47 tag in its canonical letter case.</summary>
sealed partial record Locale
{
    static readonly HashSet<string> RightToLeftLanguages = new(StringComparer.Ordinal)
    {
        "ar",
        "arc",
        "ckb",
        "dv",
        "fa",
        "he",
        "ks",
        "ku",
        "nqo",
        "pnb",
        "ps",
        "sd",
        "syr",
        "ug",
        "ur",
        "yi",
    };

    /// <summary>Computed once, because locales are looked up for every page.</summary>
    readonly int hash;

    Locale(string tag)
    {
        Tag = tag;
        Segment = tag.ToLowerInvariant();
        Language = Segment.Split('-')[0];
        hash = StringComparer.Ordinal.GetHashCode(tag);
    }

    /// <summary><c>fr-FR</c>: for <c>lang</c>, hreflang and front matter.</summary>
    public string Tag { get; }

    /// <summary><c>fr-fr</c>: the first part of every address of this locale.</summary>
    public string Segment { get; }

    /// <summary><c>fr</c>.</summary>
    public string Language { get; }

    /// <summary><c>fr_FR</c>: the form in Open Graph metadata, without script.</summary>
    public string OpenGraphName => string.Join('_', Tag.Split('-').Where((part, index) => index == 0 || part.Length is 2 or 3).Take(2));

    public string Direction => RightToLeftLanguages.Contains(Language) ? "rtl" : "ltr";

    /// <summary>Conventions for text, numbers and dates; always in the Gregorian calendar, as in the sources.</summary>
    public CultureInfo Culture => field ??= Gregorian(CultureInfo.GetCultureInfo(Tag));

    /// <summary>Parses a tag in any letter case.</summary>
    public static bool TryParse(string? tag, [NotNullWhen(true)] out Locale? locale)
    {
        locale = null;
        if (tag is null || !Bcp47().IsMatch(tag))
        {
            return false;
        }

        locale = new Locale(string.Join('-', tag.Split('-').Select(Canonical)));
        return true;
    }

    static CultureInfo Gregorian(CultureInfo shared)
    {
        var culture = (CultureInfo)shared.Clone();
        culture.DateTimeFormat.Calendar =
            culture.OptionalCalendars.Prepend(culture.Calendar).OfType<GregorianCalendar>().FirstOrDefault() ?? culture.Calendar;
        return CultureInfo.ReadOnly(culture);
    }

    public bool Equals(Locale? other) => Tag == other?.Tag;

    public override int GetHashCode() => hash;

    public override string ToString() => Tag;

    static string Canonical(string part, int index) =>
        (index, part.Length) switch
        {
            (> 0, 4) => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant(),
            (> 0, 2) => part.ToUpperInvariant(),
            _ => part.ToLowerInvariant(),
        };

    [GeneratedRegex(
        "^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Bcp47();
}
