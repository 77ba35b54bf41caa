using LicensingSite.Model;

namespace LicensingSite.Starting;

/// <summary>The pages that a new site begins with, in the languages that have them.</summary>
static class StartingTexts
{
    const string Otherwise = "en";

    /// <summary>The files of each language, by name.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["index.md", "first-page.md"];

    public static string Toc => "toc.yml";

    public static string ReadMe => "README.md";

    /// <summary>True where there are pages in the language of a locale.</summary>
    public static bool Speak(Locale locale) => typeof(StartingTexts).Assembly.GetManifestResourceInfo($"starting/{locale.Language}/index.md") is not null;

    /// <summary>The language in which a locale gets its pages where it has to have some.</summary>
    public static string LanguageFor(Locale locale) => Speak(locale) ? locale.Language : Otherwise;

    /// <summary>A file in a locale's language, else in English, its holes as they are: <c>{title}</c>, <c>{date}</c>, <c>{stamp}</c>.</summary>
    public static string Of(Locale locale, string name)
    {
        var assembly = typeof(StartingTexts).Assembly;
        using var stream = assembly.GetManifestResourceStream($"starting/{LanguageFor(locale)}/{name}") ?? assembly.GetManifestResourceStream($"starting/{Otherwise}/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
