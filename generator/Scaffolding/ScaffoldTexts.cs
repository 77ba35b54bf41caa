using LicensingSite.Model;

namespace LicensingSite.Scaffolding;

/// <summary>The files of a new site that are embedded in the program, some of them in several languages.</summary>
static class ScaffoldTexts
{
    const string DefaultLanguage = "en";

    public static IReadOnlyList<string> Pages { get; } = ["index.md", "first-page.md"];

    public static string Toc => "toc.yml";

    public static string ReadMe => "README.md";

    /// <summary>True if there are files in the language of a locale.</summary>
    public static bool Has(Locale locale) =>
        typeof(ScaffoldTexts).Assembly.GetManifestResourceInfo($"scaffolding/{locale.Language}/index.md") is not null;

    /// <summary>The language of a locale, or English if there are no files in it.</summary>
    public static string LanguageFor(Locale locale) => Has(locale) ? locale.Language : DefaultLanguage;

    /// <summary>Reads a file that is the same in every language.</summary>
    public static string Read(string name) => ReadToEnd(typeof(ScaffoldTexts).Assembly.GetManifestResourceStream($"scaffolding/{name}")!);

    /// <summary>Reads a file in the language for a locale. Its placeholders are <c>{title}</c>, <c>{date}</c> and <c>{stamp}</c>.</summary>
    public static string Read(Locale locale, string name)
    {
        var assembly = typeof(ScaffoldTexts).Assembly;
        return ReadToEnd(
            assembly.GetManifestResourceStream($"scaffolding/{LanguageFor(locale)}/{name}")
                ?? assembly.GetManifestResourceStream($"scaffolding/{DefaultLanguage}/{name}")!
        );
    }

    static string ReadToEnd(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
