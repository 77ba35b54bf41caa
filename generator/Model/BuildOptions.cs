using System.Collections.Immutable;

namespace LicensingSite.Model;

/// <summary>The options of the command line; paths as given, relative to the working directory.</summary>
/// <param name="SourceLocale">Null for that of the configuration.</param>
/// <param name="Locales">Folders of further locales, or other folders for locales of the configuration.</param>
/// <param name="BaseUrl">Null for that of the configuration.</param>
/// <param name="Jobs">Pages processed at once, at least 1.</param>
/// <param name="UseCache">False to read and write everything without the cache.</param>
sealed record BuildOptions(
    string Source,
    string? SourceLocale,
    ImmutableArray<LocaleFolder> Locales,
    string Templates,
    string Output,
    string? BaseUrl,
    int Jobs,
    bool UseCache
);

/// <summary>A locale and its folder, as given: <c>TAG=DIR</c>.</summary>
sealed record LocaleFolder(string Tag, string Folder);
